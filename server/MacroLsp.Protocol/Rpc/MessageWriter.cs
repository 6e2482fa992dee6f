using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MacroLsp.Protocol.Json;

namespace MacroLsp.Protocol.Rpc;

/// <summary>
/// Writes JSON-RPC messages. Any thread may write: a message is serialized into a pooled buffer outside the lock and
/// reaches the stream whole, in one write and one flush. A value that fails to serialize leaves no trace on the wire.
/// </summary>
public sealed class MessageWriter(Stream output)
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        // The wire is UTF-8 and no HTML, so text in any script travels as itself.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Lock _gate = new();
    private readonly ConcurrentBag<OutgoingFrame> _frames = [];
    private volatile Exception? _failure;

    /// <summary>Why the stream no longer takes messages, or null. Messages after a failure are dropped.</summary>
    public Exception? Failure => _failure;

    /// <summary>Drops every message from now on; one that is being written is finished first.</summary>
    public void Stop()
    {
        lock (_gate)
            _failure ??= new ObjectDisposedException(nameof(MessageWriter));
    }

    public void WriteRequest<T>(IntegerOrString id, string method, T parameters, JsonTypeInfo<T> type) =>
        Write(new Call<T>(id, method, parameters, type), static (json, call) =>
        {
            json.WritePropertyName("id"u8);
            call.Id.Write(json);
            WriteCall(json, call);
        });

    public void WriteNotification<T>(string method, T parameters, JsonTypeInfo<T> type) =>
        Write(new Call<T>(default, method, parameters, type), WriteCall);

    /// <summary>Writes a result. A null result is written as <c>null</c>: a response without <c>result</c> is no response.</summary>
    public void WriteResponse<T>(IntegerOrString id, T result, JsonTypeInfo<T> type) =>
        Write((Id: id, Result: result, Type: type), static (json, response) =>
        {
            json.WritePropertyName("id"u8);
            response.Id.Write(json);
            json.WritePropertyName("result"u8);
            if (response.Result is null)
                json.WriteNullValue();
            else
                JsonSerializer.Serialize(json, response.Result, response.Type);
        });

    /// <summary>Writes an error; the id is null only when the message that is answered had none that could be read.</summary>
    public void WriteError(IntegerOrString? id, ResponseError error) =>
        Write((Id: id, Error: error), static (json, response) =>
        {
            json.WritePropertyName("id"u8);
            if (response.Id is { } known)
                known.Write(json);
            else
                json.WriteNullValue();
            json.WritePropertyName("error"u8);
            JsonSerializer.Serialize(json, response.Error, LspJson.Default.ResponseError);
        });

    private static void WriteCall<T>(Utf8JsonWriter json, Call<T> call)
    {
        json.WriteString("method"u8, call.Method);
        if (call.Parameters is null or NoParams)
            return;

        json.WritePropertyName("params"u8);
        JsonSerializer.Serialize(json, call.Parameters, call.Type);
    }

    private void Write<TState>(TState state, Action<Utf8JsonWriter, TState> writeMembers)
    {
        if (!_frames.TryTake(out var frame))
            frame = new OutgoingFrame(WriterOptions);
        try
        {
            var json = frame.Begin();
            json.WriteStartObject();
            json.WriteString("jsonrpc"u8, "2.0"u8);
            writeMembers(json, state);
            json.WriteEndObject();
            Send(frame.End());
        }
        finally
        {
            frame.Reset();
            _frames.Add(frame);
        }
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (_failure is not null)
                return;
            try
            {
                output.Write(bytes);
                output.Flush();
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
            {
                // The client went away. The reading side sees the end of its stream and ends the process in order.
                _failure = e;
            }
        }
    }

    private readonly record struct Call<T>(IntegerOrString Id, string Method, T Parameters, JsonTypeInfo<T> Type);
}
