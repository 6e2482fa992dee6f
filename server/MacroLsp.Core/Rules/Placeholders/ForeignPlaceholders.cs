using System.Buffers;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Placeholders;

/// <summary>A placeholder in the notation of another tool.</summary>
/// <param name="Notation">Whose notation.</param>
/// <param name="Span">All of it, in offsets of the text.</param>
/// <param name="Name">The name in it.</param>
/// <param name="Fallback">What it says to send when it is empty, or null.</param>
internal readonly record struct ForeignPlaceholder(ForeignNotation Notation, TextSpan Span, string Name, string? Fallback);

/// <summary>
/// Finds placeholders in the notations of other tools. Linear in the text. What people write for other reasons is left
/// alone: footnotes like [1], links in Markdown, "100%", braces around a list.
/// </summary>
internal static class ForeignPlaceholders
{
    private const int LongestName = 80;
    private static readonly SearchValues<char> Openers = SearchValues.Create("{[%<*");

    /// <summary>The foreign placeholders of a text in order.</summary>
    public static ImmutableArray<ForeignPlaceholder> Find(Template template, ProjectConfig config)
    {
        if (!template.Text.AsSpan().ContainsAny(Openers)) return [];
        var found = ImmutableArray.CreateBuilder<ForeignPlaceholder>();
        for (var i = 0; i < template.Parts.Length; i++)
        {
            if (template.Parts[i] is ProsePart prose) Scan(template.Text, prose.Span, config, found);
            else if (template.Parts[i] is Placeholder placeholder && OfBraces(template.Text, placeholder) is { } foreign) found.Add(foreign);
        }

        return found.ToImmutable();
    }

    /// <summary>A placeholder in two braces that is no half-typed one of ours: a path such as ticket.id, a condition, three braces.</summary>
    public static ForeignPlaceholder? OfBraces(string text, Placeholder placeholder)
    {
        if (!placeholder.IsClosed || placeholder.Name.Length == 0) return null;
        var name = placeholder.Name;
        if (name[0] is '#' or '/' or '^' or '>' or '&' && name.Length > 1 && char.IsLetter(name[1]) || name == "else")
            return new ForeignPlaceholder(ForeignNotation.Control, placeholder.Span, name, null);
        if (name[0] == '{' && placeholder.Span.End < text.Length && text[placeholder.Span.End] == '}' && IsPath(name.AsSpan(1).Trim()))
            return new ForeignPlaceholder(ForeignNotation.Merge, new TextSpan(placeholder.Span.Start, placeholder.Span.Length + 1), name[1..].Trim(), null);
        if (!name.Contains('.') || !IsPath(name)) return null;
        var fallback = placeholder.Filters.FirstOrDefault(f => f.Name is "fallback" or "default")?.Arguments.FirstOrDefault()?.Value
            ?? ForeignScan.AfterDoubleBar(text.AsSpan(placeholder.Span.Start, placeholder.Span.Length));
        var notation = placeholder.Find("fallback") is null ? ForeignNotation.Braces : ForeignNotation.BracesWithFallback;
        return new ForeignPlaceholder(notation, placeholder.Span, name, fallback);
    }

    private static void Scan(string text, TextSpan span, ProjectConfig config, ImmutableArray<ForeignPlaceholder>.Builder found)
    {
        var at = span.Start;
        while (at < span.End && text.AsSpan(at, span.End - at).IndexOfAny(Openers) is >= 0 and var next)
        {
            at += next;
            if (At(text, at, span, config) is { } foreign)
            {
                found.Add(foreign);
                at = foreign.Span.End;
            }
            else
            {
                at++;
            }
        }
    }

    private static ForeignPlaceholder? At(string text, int at, TextSpan within, ProjectConfig config)
    {
        var rest = text.AsSpan(at, within.End - at);
        var before = at > within.Start ? text[at - 1] : '\0';
        return rest switch
        {
            ['{', '%', ..] => ForeignScan.Tag(rest, at),
            ['{', '!', ..] => Enclosed(ForeignNotation.Merge, rest, at, 2, "}"),
            ['{', ..] when before is '$' => Enclosed(ForeignNotation.Dollar, rest, at, 1, "}", 1),
            ['{', ..] when before is '#' => Enclosed(ForeignNotation.Hash, rest, at, 1, "}", 1),
            ['%', '{', ..] => Enclosed(ForeignNotation.PercentBraces, rest, at, 2, "}"),
            ['{', ..] when before is not '{' => Single(rest, at, config),
            ['%', ..] when !char.IsLetterOrDigit(before) && before is not ('%' or '/') => Percent(rest, at),
            ['<', '<', ..] when before is not '<' => Enclosed(ForeignNotation.Angle, rest, at, 2, ">>", words: true),
            ['*', '|', ..] => Enclosed(ForeignNotation.Star, rest, at, 2, "|*"),
            ['[', ..] => Square(rest, at, before, config),
            _ => null,
        };
    }

    /// <summary>A name between signs that nobody writes around a word for another reason.</summary>
    private static ForeignPlaceholder? Enclosed(
        ForeignNotation notation, ReadOnlySpan<char> rest, int at, int opening, string closing, int before = 0, bool words = false)
    {
        var close = ForeignScan.Close(rest, opening, closing, LongestName);
        if (close < 0) return null;
        var name = rest[opening..close].Trim();
        if (!(words ? IsWords(name) : IsPath(name))) return null;
        return new ForeignPlaceholder(notation, TextSpan.FromBounds(at - before, at + close + closing.Length), name.ToString(), null);
    }

    private static ForeignPlaceholder? Single(ReadOnlySpan<char> rest, int at, ProjectConfig config)
    {
        var close = ForeignScan.Close(rest, 1, "}", LongestName);
        if (close < 0 || close + 1 < rest.Length && rest[close + 1] == '}') return null;
        var name = rest[1..close].Trim();
        // Several words in braces are a choice or an aside unless they are a name that is known.
        var isName = IsPath(name) || IsWords(name) && ForeignNames.IsKnown(name.ToString(), config);
        return isName ? new ForeignPlaceholder(ForeignNotation.Brace, new TextSpan(at, close + 1), name.ToString(), null) : null;
    }

    private static ForeignPlaceholder? Percent(ReadOnlySpan<char> rest, int at)
    {
        var close = ForeignScan.Close(rest, 1, "%", LongestName);
        if (close < 2 || close + 1 < rest.Length && char.IsLetterOrDigit(rest[close + 1])) return null;
        var name = rest[1..close];
        if (name.StartsWith("fill", StringComparison.Ordinal) && name.IndexOf(":name=", StringComparison.Ordinal) is > 0 and var named)
            return ForeignScan.FillIn(name[(named + ":name=".Length)..], new TextSpan(at, close + 1));
        return IsPath(name) ? new ForeignPlaceholder(ForeignNotation.Percent, new TextSpan(at, close + 1), name.ToString(), null) : null;
    }

    private static ForeignPlaceholder? Square(ReadOnlySpan<char> rest, int at, char before, ProjectConfig config)
    {
        // Forms of espanso write [[name]].
        var closing = rest is ['[', '[', ..] ? "]]" : "]";
        var close = ForeignScan.Close(rest, closing.Length, closing, LongestName);
        if (close < 0 || before is '!' or ']') return null;
        var end = close + closing.Length;
        if (end < rest.Length && rest[end] is '(' or '[' or ':') return null;
        var name = rest[closing.Length..close].Trim();
        if (!IsWords(name)) return null;
        // Capitals alone may be a label, [URGENT]; with an underscore they are nothing else but a name.
        var isName = ForeignNames.IsKnown(name.ToString(), config) || name.Contains('_') && !name.ContainsAnyInRange('a', 'z');
        return isName ? new ForeignPlaceholder(ForeignNotation.Square, new TextSpan(at, end), name.ToString(), null) : null;
    }

    /// <summary>Letters, digits, underscores and hyphens in parts joined by periods; a part may carry an index, [0].</summary>
    private static bool IsPath(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || name[^1] is '.' or '-') return false;
        for (var i = 1; i < name.Length; i++)
        {
            var isFine = char.IsAsciiLetterOrDigit(name[i]) || name[i] is '_' or '[' or ']'
                || name[i] is '.' or '-' && name[i - 1] is not ('.' or '-');
            if (!isFine) return false;
        }

        return true;
    }

    private static bool IsWords(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !char.IsLetter(name[0])) return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '_' or '-' or '.')) return false;
        }

        return true;
    }
}
