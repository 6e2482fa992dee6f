using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Diagnostics;

/// <summary>
/// The findings of documents, worked out once however often they are asked for: pushed, pulled, and for code actions.
/// Safe to use from any thread; a result lives as long as the version of the document that it belongs to.
/// </summary>
internal sealed class FindingsCache(TimeProvider time)
{
    private readonly ConditionalWeakTable<MacroDocument, Entry> _entries = [];

    /// <param name="project">The project that the document is seen in.</param>
    /// <param name="workspace">Its workspace with the document in it.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancellation">Ends the analysis; nothing is kept then.</param>
    public ImmutableArray<Finding> Of(Project project, WorkspaceSnapshot workspace, MacroDocument document, CancellationToken cancellation)
    {
        var entry = _entries.GetValue(document, static _ => new Entry());
        var basis = Basis.Of(project, document, DateOnly.FromDateTime(time.GetLocalNow().DateTime));

        // Whoever comes second waits for the one analysis instead of running another.
        lock (entry)
        {
            if (entry.Basis is { } known && known.Equals(basis))
                return entry.Findings;
            var findings = Analyzer.Analyze(workspace, document, basis.Today, cancellation);
            if (project.Index != IndexState.Ready)
                findings = findings.RemoveAll(finding => MayBeRefuted(finding, workspace));
            (entry.Basis, entry.Findings) = (basis, findings);
            return findings;
        }
    }

    /// <summary>
    /// Whether a file that is not read yet may show that there is nothing wrong: a reference that seems to lead nowhere, a
    /// section that the locale would inherit. Silence for a moment is better than an alarm that goes away.
    /// </summary>
    private static bool MayBeRefuted(Finding finding, WorkspaceSnapshot workspace) => AllRules.Find(finding.Rule)?.Info.Category switch
    {
        RuleCategory.Library or RuleCategory.Regions => true,
        RuleCategory.Sections or RuleCategory.Acts => !string.Equals(finding.Locale, workspace.Config.SourceLocale, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private sealed class Entry
    {
        public Basis? Basis { get; set; }

        public ImmutableArray<Finding> Findings { get; set; }
    }

    /// <summary>
    /// Everything besides the document itself that its findings depend on: the configuration, the style packs, the index, the texts of the
    /// same macro in other locales, and the day. Compared by identity, since all of it is immutable.
    /// </summary>
    private sealed record Basis(ConfigPlace Place, ProjectStyles Styles, MacroIndex Index, bool IsComplete, DateOnly Today)
    {
        private ImmutableArray<MacroDocument> Siblings { get; init; } = [];

        public static Basis Of(Project project, MacroDocument document, DateOnly today)
        {
            var workspace = project.Workspace;
            return new Basis(workspace.Place, workspace.Styles, workspace.Index, project.Index == IndexState.Ready, today)
            {
                Siblings =
                [
                    .. document.Facts.Macros
                        .Select(macro => macro.Id)
                        .Distinct(StringComparer.Ordinal)
                        .SelectMany(id => workspace.Index.Find(id))
                        .Where(sibling => !string.Equals(sibling.Path, document.Path, StringComparison.Ordinal))
                        .Select(sibling => workspace.Find(sibling.Path))
                        .OfType<MacroDocument>(),
                ],
            };
        }

        public bool Equals(Basis? other) =>
            other is not null && ReferenceEquals(Place, other.Place) && ReferenceEquals(Styles, other.Styles) && ReferenceEquals(Index, other.Index)
            && IsComplete == other.IsComplete && Today == other.Today && Siblings.AsSpan().SequenceEqual(other.Siblings.AsSpan());

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Index), Today);
    }
}
