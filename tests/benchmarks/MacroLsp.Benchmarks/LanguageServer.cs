using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Benchmarks;

/// <summary>
/// A client of any language server on stdio, made for measuring: one thread, a message is serialized before the clock
/// starts, and the clock stops when the answer's last byte is read, before it is parsed.
/// </summary>
internal sealed class LanguageServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly FrameReader _reader;
    private readonly StringBuilder _complaints = new();
    private readonly string _name;
    private int _lastId;

    /// <summary>Starts the program; <see cref="Started"/> is the moment before.</summary>
    public LanguageServer(Contender contender)
    {
        _name = contender.Name;
        Started = Stopwatch.GetTimestamp();
        _process = Process.Start(new ProcessStartInfo(contender.Program, contender.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        }) ?? throw new MeasurementFailed($"{contender.Name} could not be started");
        _process.ErrorDataReceived += (_, line) => _complaints.AppendLine(line.Data);
        _process.BeginErrorReadLine();
        _reader = new FrameReader(_process.StandardOutput.BaseStream);
    }

    public long Started { get; }

    /// <summary>The physical memory that the process holds now.</summary>
    public double MemoryInMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>The processor time that the process has used so far; other programs on the machine do not change it.</summary>
    public double ProcessorMilliseconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>Initializes with the capabilities of a plain editor, and returns the moment of the answer.</summary>
    public long Initialize(string folder)
    {
        var (_, answered) = Request("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = Uri(folder),
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = Uri(folder), ["name"] = Path.GetFileName(folder) }),
            ["capabilities"] = new JsonObject
            {
                ["workspace"] = new JsonObject { ["configuration"] = true, ["workspaceFolders"] = true },
                ["textDocument"] = new JsonObject
                {
                    ["synchronization"] = new JsonObject(),
                    ["publishDiagnostics"] = new JsonObject { ["versionSupport"] = true },
                    ["completion"] = new JsonObject { ["completionItem"] = new JsonObject { ["snippetSupport"] = true } },
                    ["hover"] = new JsonObject { ["contentFormat"] = new JsonArray("markdown") },
                },
            },
        });
        Notify("initialized", []);
        return answered;
    }

    public static string Uri(string path) => new Uri(path).AbsoluteUri;

    public (JsonElement Result, long Answered) Request(string method, JsonObject parameters)
    {
        var id = ++_lastId;
        Send(Frame(method, parameters, id));
        return AwaitAnswer(id);
    }

    /// <summary>The time between sending a request and having read its answer.</summary>
    public double MillisecondsOf(string method, JsonObject parameters)
    {
        var id = ++_lastId;
        var frame = Frame(method, parameters, id);
        var sent = Stopwatch.GetTimestamp();
        Send(frame);
        var (_, answered) = AwaitAnswer(id);
        return Stopwatch.GetElapsedTime(sent, answered).TotalMilliseconds;
    }

    public void Notify(string method, JsonObject parameters) => Send(Frame(method, parameters, id: null));

    /// <summary>Notifies of an opened or changed text, and returns when its diagnostics have arrived.</summary>
    public (double Milliseconds, long Arrived) NotifyAndAwaitDiagnostics(string method, JsonObject parameters, string uri, int version)
    {
        var frame = Frame(method, parameters, id: null);
        var sent = Stopwatch.GetTimestamp();
        Send(frame);
        var (_, arrived) = Await(message => IsDiagnosticsOf(message, uri, version));
        return (Stopwatch.GetElapsedTime(sent, arrived).TotalMilliseconds, arrived);
    }

    public void Dispose()
    {
        try
        {
            Request("shutdown", []);
            Notify("exit", []);
            _process.StandardInput.Close();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(2))) _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is IOException or MeasurementFailed)
        {
            // A server that already failed has been reported where it failed; only its process is left to end.
            _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
    }

    private static byte[] Frame(string method, JsonObject parameters, int? id)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters };
        if (id is not null) message["id"] = id;
        return Frame(message);
    }

    private static byte[] Frame(JsonObject message)
    {
        var body = message.ToJsonString();
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
    }

    /// <summary>Diagnostics without a version count for any: not every server says which text it judged.</summary>
    private static bool IsDiagnosticsOf(JsonElement message, string uri, int version) =>
        message.TryGetProperty("method", out var method) && method.ValueEquals("textDocument/publishDiagnostics")
        && message.GetProperty("params") is var parameters && parameters.GetProperty("uri").ValueEquals(uri)
        && (!parameters.TryGetProperty("version", out var judged) || judged.ValueKind != JsonValueKind.Number || judged.GetInt32() == version);

    private (JsonElement Result, long Answered) AwaitAnswer(int id)
    {
        var (message, arrived) = Await(message =>
            !message.TryGetProperty("method", out _) && message.TryGetProperty("id", out var answered)
            && answered.ValueKind == JsonValueKind.Number && answered.GetInt32() == id);
        if (message.TryGetProperty("error", out var error)) throw new MeasurementFailed($"{_name} answered with an error: {error}");
        return (message.GetProperty("result"), arrived);
    }

    private void Send(byte[] frame)
    {
        var stream = _process.StandardInput.BaseStream;
        stream.Write(frame);
        stream.Flush();
    }

    /// <summary>Reads on, answering what the server asks, until the message that is wanted has arrived.</summary>
    private (JsonElement Message, long Arrived) Await(Func<JsonElement, bool> isWanted)
    {
        // Killing the process is what ends a blocking read.
        using var limit = new Timer(_ => _process.Kill(entireProcessTree: true), null, Patience, Timeout.InfiniteTimeSpan);
        while (_reader.TryRead(out var frame))
        {
            var arrived = Stopwatch.GetTimestamp();
            if (frame.Problem is { } problem) throw new MeasurementFailed($"{_name} sent what is no message: {problem}");
            using var document = JsonDocument.Parse(frame.Body.ToArray());
            var message = document.RootElement;
            if (isWanted(message)) return (message.Clone(), arrived);
            if (message.TryGetProperty("method", out var method) && message.TryGetProperty("id", out var id))
                Answer(method.GetString() ?? "", id, message);
        }
        throw new MeasurementFailed($"{_name} ended or was silent for {Patience.TotalSeconds} s. {_complaints.ToString().Trim()}");
    }

    private void Answer(string method, JsonElement id, JsonElement request)
    {
        JsonNode? result = null;
        if (method == "workspace/configuration")
        {
            var items = request.GetProperty("params").GetProperty("items").EnumerateArray();
            result = new JsonArray([.. items.Select(item => Settings(item.TryGetProperty("section", out var section) ? section.GetString() : null))]);
        }
        Send(Frame(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(id.GetRawText()), ["result"] = result }));
    }

    /// <summary>The only setting that differs from the defaults keeps yaml-language-server off the network.</summary>
    private static JsonObject? Settings(string? section) => section == "yaml"
        ? new JsonObject { ["validate"] = true, ["hover"] = true, ["completion"] = true, ["schemaStore"] = new JsonObject { ["enable"] = false } }
        : null;
}

/// <summary>One figure could not be measured; the others still can.</summary>
internal sealed class MeasurementFailed(string message) : Exception(message);
