using System.Collections.Immutable;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Output;

/// <summary>One file and what was found in it.</summary>
/// <param name="Path">As the user would write it.</param>
/// <param name="Source">Its text.</param>
/// <param name="Findings">In order.</param>
internal sealed record CheckedFile(string Path, SourceText Source, ImmutableArray<Finding> Findings);

/// <summary>A way to write findings.</summary>
internal interface IReport
{
    void Write(ImmutableArray<CheckedFile> files, Terminal terminal);
}
