using System.Buffers;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Prose;

/// <summary>Finds the placeholders of a text, ours and those that other systems write: [NAME], {name}, %name%, &lt;&lt;name>>.</summary>
internal static class OpaqueWords
{
    private const int LongestName = 40;
    private static readonly SearchValues<char> Openers = SearchValues.Create("[{<%");

    public static ImmutableArray<OpaqueWord> Of(Template template, Lexicon lexicon, IReadOnlyDictionary<string, PlaceholderDefinition>? definitions)
    {
        var words = ImmutableArray.CreateBuilder<OpaqueWord>();
        foreach (var part in template.Parts)
        {
            switch (part)
            {
                case Placeholder placeholder:
                    words.Add(Word(placeholder.Span, placeholder.Name));
                    break;
                case Literal literal:
                    words.Add(new OpaqueWord(literal.Span, []));
                    break;
                case ProsePart prose:
                    AddForeign(prose.Span);
                    break;
            }
        }

        return words.ToImmutable();

        OpaqueWord Word(TextSpan span, string name) =>
            new(span, [.. PlaceholderKinds.Of(name, definitions).SelectMany(lexicon.Value).Distinct()]);

        void AddForeign(TextSpan within)
        {
            var text = template.Text.AsSpan(0, within.End);
            for (var at = within.Start; at < within.End;)
            {
                var found = text[at..].IndexOfAny(Openers);
                if (found < 0) return;
                at += found;
                var end = EndOfForeign(text, at, out var name);
                if (end > 0) words.Add(Word(TextSpan.FromBounds(at, end), name));
                at = Math.Max(end, at + 1);
            }
        }
    }

    /// <summary>The end of a foreign placeholder that begins here; zero for none.</summary>
    private static int EndOfForeign(ReadOnlySpan<char> text, int at, out string name)
    {
        name = "";
        var isDouble = at + 1 < text.Length && text[at + 1] == text[at] && text[at] is '<' or '[';
        var close = text[at] switch { '[' => ']', '{' => '}', '<' => '>', var same => same };
        var start = at + (isDouble ? 2 : 1);
        if (start >= text.Length) return 0;
        var length = text[start..Math.Min(text.Length, start + LongestName)].IndexOf(close);
        if (length <= 0) return 0;
        var inner = text.Slice(start, length);
        foreach (var c in inner)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ' ')) return 0;
        }

        // "<b>" is markup, "50% of 20%" is prose, and "[text](address)" a link.
        if (text[at] == '<' && !isDouble && !char.IsUpper(inner[^1])) return 0;
        if (text[at] == '%' && (inner.Contains(' ') || char.IsDigit(inner[0]))) return 0;
        var end = start + length + (isDouble ? 2 : 1);
        if (end > text.Length || text[at] == '[' && end < text.Length && text[end] == '(') return 0;
        name = inner.ToString();
        return end;
    }
}
