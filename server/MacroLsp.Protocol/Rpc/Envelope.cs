using System.Text.Json;

namespace MacroLsp.Protocol.Rpc;

/// <summary>What kind of JSON-RPC message an <see cref="Envelope"/> holds.</summary>
public enum EnvelopeKind
{
    /// <summary>Not a message; <see cref="Envelope.Error"/> says why.</summary>
    Invalid,
    Request,
    Notification,
    Response,
}

/// <summary>
/// The outer members of one JSON-RPC message. The payload stays unread UTF-8 until it is known which type it has;
/// it is a view of the body and lives no longer than that.
/// </summary>
public readonly ref struct Envelope
{
    private Envelope(ResponseError error, IntegerOrString? id)
    {
        Kind = EnvelopeKind.Invalid;
        Error = error;
        Id = id;
    }

    private Envelope(EnvelopeKind kind, IntegerOrString? id, string? method, ReadOnlySpan<byte> payload, bool isError)
    {
        Kind = kind;
        Id = id;
        Method = method;
        Payload = payload;
        IsErrorResponse = isError;
    }

    public EnvelopeKind Kind { get; }

    /// <summary>Null in a notification, and in a response to a message whose id could not be read.</summary>
    public IntegerOrString? Id { get; }

    public string? Method { get; }

    /// <summary>The bytes of <c>params</c>, <c>result</c> or <c>error</c>; empty when the member is missing.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>True when the payload of a response is its <c>error</c>.</summary>
    public bool IsErrorResponse { get; }

    /// <summary>How to answer an invalid message.</summary>
    public ResponseError? Error { get; }

    /// <summary>Reads the outer members of a message. Never throws: what is not a message is an invalid envelope.</summary>
    public static Envelope Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return Read(body);
        }
        catch (JsonException e)
        {
            return Invalid(ErrorCode.ParseError, $"The message is not valid JSON: {e.Message}", null);
        }
        catch (InvalidOperationException e)
        {
            // The reader reports text that is not valid UTF-8 or UTF-16 this way.
            return Invalid(ErrorCode.ParseError, $"The message holds text that cannot be decoded: {e.Message}", null);
        }
    }

    private static Envelope Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        if (!reader.Read())
            return Invalid(ErrorCode.ParseError, "The message is empty.", null);
        if (reader.TokenType == JsonTokenType.StartArray)
            return Invalid(ErrorCode.InvalidRequest, "Batches are not part of the language server protocol; send one message at a time.", null);
        if (reader.TokenType != JsonTokenType.StartObject)
            return Invalid(ErrorCode.InvalidRequest, "A message is a JSON object.", null);

        IntegerOrString? id = null;
        string? method = null;
        var (isVersion2, hasId, hasResult, hasError) = (false, false, false, false);
        ReadOnlySpan<byte> parameters = default, result = default, error = default;
        string? problem = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("jsonrpc"u8))
            {
                reader.Read();
                isVersion2 = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("2.0"u8);
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                hasId = true;
                if (reader.TokenType == JsonTokenType.String || (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out _)))
                    id = IntegerOrString.Read(ref reader);
                else if (reader.TokenType != JsonTokenType.Null)
                    problem ??= "The id of a message is an integer or a string.";
            }
            else if (reader.ValueTextEquals("method"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                    method = reader.GetString();
                else
                    problem ??= "The method of a message is a string.";
            }
            else if (reader.ValueTextEquals("params"u8))
            {
                parameters = ReadValue(body, ref reader);
                if (parameters[0] is not ((byte)'{' or (byte)'[' or (byte)'n'))
                    problem ??= "The params of a message are an object or an array.";
            }
            else if (reader.ValueTextEquals("result"u8))
            {
                hasResult = true;
                result = ReadValue(body, ref reader);
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                hasError = true;
                error = ReadValue(body, ref reader);
            }
            else
            {
                reader.Skip();
            }

            // A value that is itself an object or array is read to its end, so that the next token is a member of ours.
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                reader.Skip();
        }

        // The reader throws on anything that follows the message.
        reader.Read();

        if (!isVersion2)
            problem ??= "The message does not say \"jsonrpc\": \"2.0\".";
        if (problem is not null)
            return Invalid(ErrorCode.InvalidRequest, problem, id);
        if (method is not null)
        {
            if (hasId && id is null)
                return Invalid(ErrorCode.InvalidRequest, "The id of a request is an integer or a string.", null);
            return new Envelope(id is null ? EnvelopeKind.Notification : EnvelopeKind.Request, id, method, parameters, isError: false);
        }

        if (hasId && (hasResult || hasError))
            return new Envelope(EnvelopeKind.Response, id, null, hasError ? error : result, hasError);
        return Invalid(ErrorCode.InvalidRequest, "The message is neither a request, a notification nor a response.", id);
    }

    private static ReadOnlySpan<byte> ReadValue(ReadOnlySpan<byte> body, scoped ref Utf8JsonReader reader)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }

    private static Envelope Invalid(ErrorCode code, string message, IntegerOrString? id) =>
        new(new ResponseError(code, message), id);
}
