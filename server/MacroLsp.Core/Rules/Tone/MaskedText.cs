using System.Buffers;
using System.Collections.Immutable;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>What stands in the place of something that is no prose.</summary>
internal enum MaskKind
{
    /// <summary>Counts as one word of five letters, which no rule knows: a name, an address, a piece of code.</summary>
    Noun,

    /// <summary>Counts as one number.</summary>
    Number,

    /// <summary>Counts as nothing: markup between words.</summary>
    Markup,
}

/// <summary>
/// A text in which everything that is no prose (placeholders, addresses, code, markup) is replaced by as many other
/// units, so that an offset in it is an offset in the text. Immutable.
/// </summary>
/// <param name="Text">As long as the text that it was made from.</param>
/// <param name="Masked">What was replaced; in order and disjoint.</param>
internal sealed record MaskedText(string Text, ImmutableArray<TextSpan> Masked)
{
    // A letter without case and a digit of scripts in which no reply is written. What follows them is a mark: it belongs to a word
    // (\w) and is no letter, so that a long placeholder is no long word.
    private const char Letter = '\uA800';
    private const char Digit = '\uA8D0';
    private const char Mark = '\u034F';
    private const char Joiner = '\u2060';
    private const int Letters = 5;
    private const int Digits = 2;

    private static readonly SearchValues<char> Signs = SearchValues.Create([Letter, Digit, Mark, Joiner]);
    private static readonly SearchValues<char> Suspicious = SearchValues.Create("<&`@:.");

    /// <summary>Whether a text may hold something that was masked.</summary>
    public static bool HasMask(string text) => text.AsSpan().ContainsAny(Signs);

    /// <param name="template">The text.</param>
    /// <param name="isNumber">Whether a placeholder of this name is filled with a number or a date.</param>
    /// <param name="ignored">What the project says is no prose; null for nothing.</param>
    public static MaskedText Of(Template template, Func<string, bool> isNumber, IgnoredWords? ignored = null)
    {
        var text = template.Text;
        var isProse = template.Parts is [] or [ProsePart] && template.Problems.IsEmpty;
        if (isProse && ignored is not { IsEmpty: false } && !text.AsSpan().ContainsAny(Suspicious)) return new MaskedText(text, []);
        var masks = new List<(TextSpan Span, MaskKind Kind)>();
        foreach (var part in template.Parts)
        {
            switch (part)
            {
                case Placeholder placeholder:
                    masks.Add((placeholder.Span, isNumber(placeholder.Name) ? MaskKind.Number : MaskKind.Noun));
                    break;
                case Literal literal:
                    masks.Add((literal.Span, MaskKind.Noun));
                    break;
                case ProsePart prose:
                    OpaqueScan.Find(text, prose.Span, masks);
                    break;
            }
        }

        foreach (var problem in template.Problems)
        {
            if (problem.Kind == TemplateProblemKind.StrayClose) masks.Add((problem.Span, MaskKind.Markup));
        }

        ignored?.Find(text, masks);
        return masks.Count == 0 ? new MaskedText(text, []) : Write(text, masks);
    }

    private static MaskedText Write(string text, List<(TextSpan Span, MaskKind Kind)> masks)
    {
        masks.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        var spans = ImmutableArray.CreateBuilder<TextSpan>(masks.Count);
        var units = text.ToCharArray();
        foreach (var (found, kind) in masks)
        {
            // A stray brace inside of an address is masked with it; what reaches further is masked from there on.
            var span = spans.Count > 0 && found.Start < spans[^1].End ? TextSpan.FromBounds(spans[^1].End, Math.Max(found.End, spans[^1].End)) : found;
            if (span.IsEmpty) continue;
            Fill(units.AsSpan(span.Start, span.Length), kind);
            spans.Add(span);
        }

        return new MaskedText(new string(units), spans.ToImmutable());
    }

    private static void Fill(Span<char> units, MaskKind kind)
    {
        if (kind == MaskKind.Markup)
        {
            units.Fill(Joiner);
            return;
        }

        var (sign, count) = kind == MaskKind.Number ? (Digit, Digits) : (Letter, Letters);
        units[..Math.Min(count, units.Length)].Fill(sign);
        if (units.Length > count) units[count..].Fill(Mark);
    }
}
