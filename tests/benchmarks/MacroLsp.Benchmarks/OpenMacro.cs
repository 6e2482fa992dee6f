using System.Text.Json.Nodes;

namespace MacroLsp.Benchmarks;

/// <summary>A typical macro, open in one server, into which one sentence is typed again and again.</summary>
internal sealed class OpenMacro
{
    /// <summary>What an author types: prose, a comma, and two placeholders that are broken until they are closed.</summary>
    private const string Sentence = " {{ name }}, the carrier has it since {{ etd | date: short }} and I will stay with it until it is there.";

    private readonly LanguageServer _server;
    private readonly string _uri;
    private readonly int _line;
    private readonly int _lineEnd;
    private readonly int _placeholder;
    private int _version = 1;
    private int _typed;

    private OpenMacro(LanguageServer server, string uri, int line, int lineEnd, int placeholder)
    {
        (_server, _uri, _line, _lineEnd, _placeholder) = (server, uri, line, lineEnd, placeholder);
    }

    /// <summary>The moment at which the first diagnostics of the macro arrived.</summary>
    public long FirstDiagnostics { get; private init; }

    /// <summary>Opens the file and waits for its diagnostics. Typing goes to the end of its first line with a placeholder.</summary>
    public static OpenMacro Open(LanguageServer server, string file, string languageId)
    {
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, candidate => candidate.Contains("{{ ", StringComparison.Ordinal));
        if (line < 0) throw new MeasurementFailed($"{file} has no placeholder to measure with");
        var uri = LanguageServer.Uri(file);
        var (_, arrived) = server.NotifyAndAwaitDiagnostics("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = languageId, ["version"] = 1, ["text"] = text },
        }, uri, version: 1);
        return new OpenMacro(server, uri, line, lines[line].Length, lines[line].IndexOf("{{ ", StringComparison.Ordinal) + 3) { FirstDiagnostics = arrived };
    }

    /// <summary>Types the next character of the sentence; after the last one, the sentence is taken back first.</summary>
    /// <returns>Milliseconds from the keystroke to its diagnostics.</returns>
    public double Type()
    {
        if (_typed == Sentence.Length)
        {
            Change(from: _lineEnd, to: _lineEnd + _typed, "");
            _typed = 0;
        }
        var at = _lineEnd + _typed;
        return Change(at, at, Sentence[_typed++].ToString());
    }

    /// <returns>Milliseconds until completions inside the line's first placeholder have arrived.</returns>
    public double Complete() => _server.MillisecondsOf("textDocument/completion", AtPlaceholder());

    /// <returns>Milliseconds until the hover text of that placeholder has arrived.</returns>
    public double Hover() => _server.MillisecondsOf("textDocument/hover", AtPlaceholder());

    private double Change(int from, int to, string text)
    {
        _version++;
        return _server.NotifyAndAwaitDiagnostics("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = _uri, ["version"] = _version },
            ["contentChanges"] = new JsonArray(new JsonObject
            {
                ["range"] = new JsonObject { ["start"] = At(from), ["end"] = At(to) },
                ["text"] = text,
            }),
        }, _uri, _version).Milliseconds;
    }

    private JsonObject AtPlaceholder() => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = _uri },
        ["position"] = At(_placeholder + 1),
    };

    private JsonObject At(int character) => new() { ["line"] = _line, ["character"] = character };
}
