using System.Collections.Immutable;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Output;

/// <summary>A finding where a reader counts it: lines and columns from one, columns in UTF-16 units, ends exclusive.</summary>
/// <param name="File">The file.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Start">The first unit.</param>
/// <param name="End">The unit after the last one.</param>
/// <param name="Print">What it is known by when lines move; see <see cref="FindingPrint"/>. Unique in the file.</param>
internal sealed record PlacedFinding(CheckedFile File, Finding Finding, Place Start, Place End, string Print)
{
    public string Level => NameOf(Finding.Level);

    /// <summary>The findings of a file, in their order.</summary>
    public static ImmutableArray<PlacedFinding> Of(CheckedFile file)
    {
        var prints = FindingPrint.Of(file.Source, file.Findings);
        var placed = ImmutableArray.CreateBuilder<PlacedFinding>(file.Findings.Length);
        for (var i = 0; i < file.Findings.Length; i++)
        {
            var span = file.Findings[i].Span;
            placed.Add(new PlacedFinding(file, file.Findings[i], Place.Of(file.Source, span.Start), Place.Of(file.Source, span.End), prints[i]));
        }

        return placed.MoveToImmutable();
    }

    public static string NameOf(Core.Configuration.RuleLevel level) => level.ToString().ToLowerInvariant();
}

/// <summary>A line and a column, from one.</summary>
internal readonly record struct Place(int Line, int Column)
{
    /// <param name="source">The text.</param>
    /// <param name="offset">A UTF-16 offset.</param>
    /// <param name="encoding">What a column counts. A byte order mark is no part of the first line.</param>
    public static Place Of(SourceText source, int offset, PositionEncoding encoding = PositionEncoding.Utf16)
    {
        var at = source.PositionOf(offset, encoding);
        var isAfterMark = at is { Line: 0, Character: > 0 } && source.Text is ['\uFEFF', ..];
        var mark = !isAfterMark ? 0 : encoding == PositionEncoding.Utf8 ? 3 : 1;
        return new Place(at.Line + 1, at.Character + 1 - mark);
    }
}
