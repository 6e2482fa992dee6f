using System.Collections.Concurrent;
using System.Collections.Immutable;
using MacroLsp.Core.Features;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Review;

/// <summary>A macro with what was found in it.</summary>
internal sealed record FoundMacro(MacroSide Side, ResolvedReply Reply, ImmutableArray<Finding> Findings);

/// <summary>One of the two libraries: the macros of the files that are looked at closely.</summary>
/// <param name="Snapshot">The library.</param>
/// <param name="Macros">By path and place in the file.</param>
/// <param name="LooseFindings">Findings that stand in no macro, by path.</param>
internal sealed record LibrarySide(
    WorkspaceSnapshot Snapshot, ImmutableArray<FoundMacro> Macros, ImmutableDictionary<string, ImmutableArray<Finding>> LooseFindings)
{
    public static LibrarySide Of(WorkspaceSnapshot snapshot, ImmutableArray<MacroDocument> documents, DateOnly today, CancellationToken cancellation)
    {
        var found = new ImmutableArray<FoundMacro>[documents.Length];
        var loose = new ConcurrentDictionary<string, ImmutableArray<Finding>>(StringComparer.Ordinal);
        Parallel.For(0, documents.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var document = documents[i];
            var findings = Analyzer.Analyze(snapshot, document, today, cancellation);
            var macros = document.File.Macros;
            found[i] = [.. macros.Select(m => Found(snapshot, document, m, findings))];
            var outside = findings.Where(f => !macros.Any(m => Holds(m, f))).ToImmutableArray();
            if (!outside.IsEmpty) loose[document.Path] = outside;
        });
        return new LibrarySide(snapshot, [.. found.SelectMany(f => f)], loose.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static FoundMacro Found(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro, ImmutableArray<Finding> findings)
    {
        var reply = ResolvedReply.Of(snapshot, document, macro);
        var channel = reply.Sources.Select(s => s.Macro.Channel?.Value).FirstOrDefault(c => c is not null) ?? "chat";
        var side = new MacroSide(document, macro, channel, ReplyScores.Of(snapshot, document, macro));
        return new FoundMacro(side, reply, [.. findings.Where(f => Holds(macro, f))]);
    }

    private static bool Holds(Macro macro, Finding finding) => macro.Document.Span.Touches(finding.Span.Start);
}
