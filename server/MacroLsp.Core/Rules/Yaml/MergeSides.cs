using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>
/// The two versions of an unfinished merge, as Git writes them: &lt;&lt;&lt;&lt;&lt;&lt;&lt; name, the first,
/// perhaps ||||||| and what both came from, =======, the second, &gt;&gt;&gt;&gt;&gt;&gt;&gt; name.
/// </summary>
/// <param name="Ours">The lines of the first version, their line breaks included.</param>
/// <param name="Theirs">The lines of the second.</param>
/// <param name="OursName">What stands behind the first mark; may be empty.</param>
/// <param name="TheirsName">What stands behind the last.</param>
internal readonly record struct MergeSides(TextSpan Ours, TextSpan Theirs, string OursName, string TheirsName)
{
    public static ImmutableArray<Fix> Fixes(SourceText source, YamlProblem problem)
    {
        var whole = WholeLines(source, problem.Span);
        if (Read(source, problem.Span) is not { } sides)
            return [new Fix("Remove the mark", [TextEdit.Delete(whole)], IsPreferred: problem.Detail.Length > 0)];
        return
        [
            Keep("Keep the first version", sides.OursName, whole, [sides.Ours]),
            Keep("Keep the second version", sides.TheirsName, whole, [sides.Theirs]),
            Keep("Keep both", "", whole, [sides.Ours, sides.Theirs]),
        ];
    }

    public static ImmutableArray<RelatedPlace> Related(string path, SourceText source, YamlProblem problem) =>
        Read(source, problem.Span) is { } sides
            ? [new RelatedPlace(path, sides.Ours, "The first version" + InBrackets(sides.OursName) + "."), new RelatedPlace(path, sides.Theirs, "The second version" + InBrackets(sides.TheirsName) + ".")]
            : [];

    private static MergeSides? Read(SourceText source, TextSpan conflict)
    {
        var lines = source.Lines;
        var first = lines.LineOf(conflict.Start);
        var last = lines.LineOf(conflict.End);
        int oursEnd = -1, theirs = -1;
        for (var line = first + 1; line < last; line++)
        {
            var text = source.AsSpan(lines.SpanOf(line));
            if (oursEnd < 0 && (text.StartsWith("|||||||") || text.StartsWith("======="))) oursEnd = line;
            if (text.StartsWith("=======")) theirs = line + 1;
        }

        if (oursEnd < 0 || theirs < 0) return null;
        return new MergeSides(
            TextSpan.FromBounds(lines.StartOf(first + 1), lines.StartOf(oursEnd)), TextSpan.FromBounds(lines.StartOf(theirs), lines.StartOf(last)),
            NameOn(source, first), NameOn(source, last));
    }

    private static Fix Keep(string title, string name, TextSpan whole, ImmutableArray<TextSpan> kept)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var at = whole.Start;
        foreach (var span in kept)
        {
            edits.Add(TextEdit.Delete(TextSpan.FromBounds(at, span.Start)));
            at = span.End;
        }

        edits.Add(TextEdit.Delete(TextSpan.FromBounds(at, whole.End)));
        return new Fix(title + InBrackets(name), edits.ToImmutable());
    }

    private static string InBrackets(string name) => name.Length == 0 ? "" : $" ({name})";

    private static string NameOn(SourceText source, int line) => source.Slice(source.Lines.SpanOf(line)).TrimStart('\uFEFF')[7..].Trim();

    private static TextSpan WholeLines(SourceText source, TextSpan span) =>
        TextSpan.FromBounds(source.Lines.StartOf(source.Lines.LineOf(span.Start)), source.Lines.EndWithBreakOf(source.Lines.LineOf(span.End)));
}
