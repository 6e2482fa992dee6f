using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Placeholders;

/// <summary>The notations that hold more than a name.</summary>
internal static class ForeignScan
{
    /// <summary>Where the closing signs stand, on the same line and not too far; -1 when they are not there.</summary>
    public static int Close(ReadOnlySpan<char> rest, int from, string closing, int longest)
    {
        if (from >= rest.Length) return -1;
        var window = rest.Slice(from, Math.Min(rest.Length - from, longest + closing.Length));
        var close = window.IndexOf(closing, StringComparison.Ordinal);
        return close < 0 || window[..close].Contains('\n') ? -1 : from + close;
    }

    /// <summary><c>{%customer.firstName,fallback=there%}</c> and the conditions of Liquid, <c>{% if … %}</c>.</summary>
    public static ForeignPlaceholder? Tag(ReadOnlySpan<char> rest, int at)
    {
        var close = Close(rest, 2, "%}", 200);
        if (close < 0) return null;
        var span = new TextSpan(at, close + 2);
        var inner = rest[2..close].Trim('-').Trim();
        var comma = inner.IndexOf(',');
        var name = (comma < 0 ? inner : inner[..comma]).Trim();
        if (name.IsEmpty) return null;
        var fallback = comma < 0 ? null : AfterEquals(inner[(comma + 1)..]);
        return name.Contains('.') && !name.Contains(' ')
            ? new ForeignPlaceholder(ForeignNotation.Tag, span, name.ToString(), fallback)
            : new ForeignPlaceholder(name.SequenceEqual("subject") ? ForeignNotation.Tag : ForeignNotation.Control, span, name.ToString(), null);
    }

    /// <summary>TextExpander's <c>%filltext:name=first name:default=there%</c>, from behind <c>name=</c>.</summary>
    public static ForeignPlaceholder FillIn(ReadOnlySpan<char> rest, TextSpan span)
    {
        var end = rest.IndexOf(':');
        var name = end < 0 ? rest : rest[..end];
        string? fallback = null;
        if (rest.IndexOf(":default=", StringComparison.Ordinal) is >= 0 and var at)
        {
            var value = rest[(at + ":default=".Length)..];
            fallback = (value.IndexOf(':') is >= 0 and var stop ? value[..stop] : value).ToString();
        }

        return new ForeignPlaceholder(ForeignNotation.Percent, span, name.ToString(), fallback);
    }

    /// <summary>The text of <c>|| 'there'</c>, or null.</summary>
    public static string? AfterDoubleBar(ReadOnlySpan<char> placeholder)
    {
        var bars = placeholder.IndexOf("||", StringComparison.Ordinal);
        if (bars < 0) return null;
        var text = placeholder[(bars + 2)..].TrimEnd('}').Trim();
        return text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1].ToString() : null;
    }

    private static string? AfterEquals(ReadOnlySpan<char> option)
    {
        option = option.Trim();
        return option.StartsWith("fallback=", StringComparison.Ordinal) ? option["fallback=".Length..].Trim().ToString() : null;
    }
}
