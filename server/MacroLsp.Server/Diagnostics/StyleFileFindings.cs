using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Diagnostics;

/// <summary>
/// The findings of open rule files, worked out once for each version of the file and of the packs, because they run the
/// rule's cases. Safe to use from any thread.
/// </summary>
internal sealed class StyleFileFindings
{
    private readonly ConditionalWeakTable<SourceText, Entry> _entries = [];

    public ImmutableArray<Finding> Of(ProjectStyles styles, OpenDocument document, CancellationToken cancellation)
    {
        var entry = _entries.GetValue(document.Source, static _ => new Entry());

        // Whoever comes second waits for the one analysis instead of running another.
        lock (entry)
        {
            if (!ReferenceEquals(entry.Styles, styles))
                (entry.Findings, entry.Styles) = (StyleFileAnalyzer.Analyze(styles, document.StylePath, cancellation), styles);
            return entry.Findings;
        }
    }

    private sealed class Entry
    {
        public ProjectStyles? Styles { get; set; }

        public ImmutableArray<Finding> Findings { get; set; } = [];
    }
}
