using System.Diagnostics;
using System.Text.Json.Nodes;

namespace MacroLsp.Benchmarks;

/// <summary>What an author waits for, measured on all servers in turn so that the machine's moods hit all of them.</summary>
internal sealed class EditorScenarios(Table table, IReadOnlyList<Contender> contenders, string samples, string macro)
{
    public void StartUp(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contender in contenders.Where(contender => round < contender.Times(rounds)))
            {
                table.Try(contender.Name, () =>
                {
                    using var server = new LanguageServer(contender);
                    var answered = server.Initialize(samples);
                    var opened = OpenMacro.Open(server, macro, contender.LanguageId);
                    table[Figure.Initialize, contender.Name].Add(Stopwatch.GetElapsedTime(server.Started, answered).TotalMilliseconds);
                    table[Figure.FirstDiagnostics, contender.Name].Add(Stopwatch.GetElapsedTime(server.Started, opened.FirstDiagnostics).TotalMilliseconds);
                });
            }
        }
    }

    /// <summary>Each keystroke is followed by a completion and a hover, as an editor does it.</summary>
    public void Typing(int rounds, int keystrokesARound)
    {
        var running = new List<(Contender Contender, LanguageServer Server, OpenMacro Macro)>();
        var before = new Dictionary<string, double>(StringComparer.Ordinal);
        try
        {
            foreach (var contender in contenders)
            {
                table.Try(contender.Name, () =>
                {
                    var server = new LanguageServer(contender);
                    server.Initialize(samples);
                    running.Add((contender, server, OpenMacro.Open(server, macro, contender.LanguageId)));
                    // The first requests load what a server loads late; an author meets that once a day.
                    Type(running[^1].Contender, running[^1].Macro, contender.Times(keystrokesARound), new Table());
                });
            }
            foreach (var (contender, server, _) in running) before[contender.Name] = server.ProcessorMilliseconds;
            for (var round = 0; round < rounds; round++)
            {
                foreach (var (contender, _, open) in running.Where(each => round < each.Contender.Times(rounds)))
                    table.Try(contender.Name, () => Type(contender, open, contender.Times(keystrokesARound), table));
            }
            foreach (var (contender, server, _) in running)
            {
                table[Figure.Memory, contender.Name].Add(server.MemoryInMegabytes);
                if (table[Figure.Keystroke, contender.Name] is { IsEmpty: false, Count: var keystrokes })
                    table[Figure.Processor, contender.Name].Add((server.ProcessorMilliseconds - before[contender.Name]) / keystrokes);
            }
        }
        finally
        {
            foreach (var (_, server, _) in running) server.Dispose();
        }
    }

    /// <summary>The same typing in a workspace of thousands; the floor has no index, so it takes part as it is.</summary>
    public void BigWorkspace(Corpus corpus, int rounds, int keystrokesARound)
    {
        foreach (var contender in contenders.Where(contender => contender.Name is Contender.Macrolsp))
        {
            table.Try(contender.Name, () =>
            {
                using var server = new LanguageServer(contender);
                server.Initialize(corpus.Folder);
                var open = OpenMacro.Open(server, corpus.Last, contender.LanguageId);
                AwaitIndex(server, corpus);
                table[Figure.ColdIndex, contender.Name].Add(Stopwatch.GetElapsedTime(server.Started).TotalMilliseconds);
                Type(contender, open, keystrokesARound, new Table());
                for (var round = 0; round < rounds; round++)
                    Type(contender, open, keystrokesARound, table, Figure.BigKeystroke, Figure.BigCompletion, Figure.BigHover);
                table[Figure.BigMemory, contender.Name].Add(server.MemoryInMegabytes);
            });
        }
    }

    private static void Type(
        Contender contender, OpenMacro macro, int keystrokes, Table table,
        string keystroke = Figure.Keystroke, string completion = Figure.Completion, string hover = Figure.Hover)
    {
        for (var i = 0; i < keystrokes; i++)
        {
            table[keystroke, contender.Name].Add(macro.Type());
            table[completion, contender.Name].Add(macro.Complete());
            table[hover, contender.Name].Add(macro.Hover());
        }
    }

    /// <summary>The index is complete when the macro that refers to others can be followed to each of them.</summary>
    private static void AwaitIndex(LanguageServer server, Corpus corpus)
    {
        var lines = File.ReadAllLines(corpus.Last);
        var line = Array.FindIndex(lines, text => text.StartsWith("next: [", StringComparison.Ordinal));
        var parameters = () => new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = LanguageServer.Uri(corpus.Last) },
            ["position"] = new JsonObject { ["line"] = line, ["character"] = "next: [x".Length },
        };
        var limit = Stopwatch.StartNew();
        while (limit.Elapsed < TimeSpan.FromSeconds(30))
        {
            var (result, _) = server.Request("textDocument/definition", parameters());
            if (result.ValueKind is System.Text.Json.JsonValueKind.Object || (result.ValueKind is System.Text.Json.JsonValueKind.Array && result.GetArrayLength() > 0)) return;
        }
        throw new MeasurementFailed("the big workspace was not indexed within 30 s");
    }
}
