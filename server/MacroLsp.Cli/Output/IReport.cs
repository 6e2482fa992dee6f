using System.Collections.Immutable;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Output;

/// <summary>One file and what was found in it.</summary>
/// <param name="Path">As the user would write it.</param>
/// <param name="Source">Its text.</param>
/// <param name="Findings">In order.</param>
internal sealed record CheckedFile(string Path, SourceText Source, ImmutableArray<Finding> Findings);

/// <summary>All that a check has to say.</summary>
/// <param name="Files">In the order of their paths, the configuration first.</param>
/// <param name="Rules">The pages of the rules.</param>
/// <param name="Notes">Sentences for the summary: what was compared with what, what a baseline hides.</param>
internal sealed record CheckReport(ImmutableArray<CheckedFile> Files, RuleTexts Rules, ImmutableArray<string> Notes)
{
    public IEnumerable<Finding> Findings => Files.SelectMany(f => f.Findings);

    /// <summary>All findings with their places, in order.</summary>
    public IEnumerable<PlacedFinding> Placed => Files.SelectMany(f => PlacedFinding.Of(f));
}

/// <summary>A way to write findings.</summary>
internal interface IReport
{
    void Write(CheckReport report, Terminal terminal);
}
