using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MacroLsp.Core.Text;

namespace MacroLsp.Server.Tests.Replay;

/// <summary>One way to break a line of a macro: what an author does while typing, pasting or merging.</summary>
/// <param name="Name">Said when a promise is not kept.</param>
/// <param name="Edit">The edit that breaks the line; null where the line has nothing to break in this way.</param>
internal sealed partial record Breakage(string Name, Func<SourceText, int, TextEdit?> Edit)
{
    public static ImmutableArray<Breakage> All { get; } =
    [
        new("the colon deleted", static (source, line) =>
            KeyOf(source, line) is { Success: true } key ? new TextEdit(TextSpan.FromBounds(ColonOf(source, line, key), ColonOf(source, line, key) + 1), "") : null),
        new("a quote opened", static (source, line) => TextEdit.Insert(ValueOf(source, line), "\"")),
        new("a tab inserted", static (source, line) => TextEdit.Insert(source.Lines.StartOf(line), "\t")),
        new("a placeholder half typed", static (source, line) => TextEdit.Insert(source.Lines.EndOf(line), " {{ na")),
        new("a placeholder half typed in front", static (source, line) => TextEdit.Insert(ValueOf(source, line), "{{ ")),
        new("an orphan dash", static (source, line) => TextEdit.Insert(source.Lines.StartOf(line), IndentOf(source, line) + "- \n")),
        new("a conflict", static (source, line) => new TextEdit(
            source.Lines.SpanOf(line), $"<<<<<<< ours\n{TextOf(source, line)}\n=======\n{TextOf(source, line)}, theirs\n>>>>>>> theirs")),
        new("the first mark of a conflict", static (source, line) => TextEdit.Insert(source.Lines.StartOf(line), "<<<<<<< ours\n")),
        new("cut in the middle", static (source, line) => TextEdit.Delete(TextSpan.FromBounds(MiddleOf(source, line), source.Lines.EndOf(line)))),
        new("the line break deleted", static (source, line) => line + 1 < source.Lines.Count
            ? TextEdit.Delete(TextSpan.FromBounds(source.Lines.EndOf(line), source.Lines.StartOf(line + 1)))
            : null),
    ];

    public override string ToString() => Name;

    private static string TextOf(SourceText source, int line) => source.Slice(source.Lines.SpanOf(line));

    private static Match KeyOf(SourceText source, int line) => Key().Match(TextOf(source, line));

    private static int ColonOf(SourceText source, int line, Match key) => source.Lines.StartOf(line) + key.Groups["colon"].Index;

    private static string IndentOf(SourceText source, int line)
    {
        var text = TextOf(source, line);
        return text[..^text.TrimStart().Length];
    }

    /// <summary>Behind the key and its white space, or where the text of the line starts.</summary>
    private static int ValueOf(SourceText source, int line) =>
        source.Lines.StartOf(line) + (KeyOf(source, line) is { Success: true } key ? key.Length : IndentOf(source, line).Length);

    private static int MiddleOf(SourceText source, int line)
    {
        var (start, end) = (source.Lines.StartOf(line), source.Lines.EndOf(line));
        var middle = start + (end - start) / 2;
        return middle > start && middle < end && char.IsSurrogatePair(source.Text, middle - 1) ? middle - 1 : middle;
    }

    [GeneratedRegex(@"^ *(- )?[\w-]+(?<colon>:)( +|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
