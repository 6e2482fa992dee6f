using System.Buffers;
using System.Collections.Frozen;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>
/// Finds what stands in prose without being prose: addresses, code, markup. Each has a longest length, so that the work
/// is linear in the text.
/// </summary>
internal static class OpaqueScan
{
    private const int LongestTag = 500;
    private const int LongestEntity = 12;
    private const int LongestCode = 500;
    private const int LongestAddress = 2000;
    private const int LongestHost = 253;
    private const int LongestName = 64;

    private static readonly SearchValues<char> Signs = SearchValues.Create("<&`@:.");
    private static readonly SearchValues<char> EndOfAddress = SearchValues.Create(" \t\n\r<>\"`\u00A0\u202F\u201C\u201D\u201E\u00AB\u00BB\u3000\u3001\u3002\u300C\u300D\uFF08\uFF09");
    private static readonly SearchValues<char> Local =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+-/=?^_`{|}~");
    private static readonly SearchValues<char> Host = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    // Those that are words of a language ("it", "is") count only behind two labels: shop.example.it.
    private static readonly FrozenSet<string> TopLevels = FrozenSet.Create(StringComparer.Ordinal,
        "com", "org", "net", "io", "app", "dev", "info", "biz", "shop", "store", "help", "support", "example", "test",
        "fr", "nl", "pl", "pt", "br", "jp", "uk", "ch", "mx", "eu", "se");

    private static readonly FrozenSet<string> WordyTopLevels = FrozenSet.Create(StringComparer.Ordinal,
        "de", "es", "it", "at", "in", "us", "be", "co", "ca", "me", "so", "is", "no", "to");

    /// <param name="text">The text.</param>
    /// <param name="within">The part of it that is prose.</param>
    /// <param name="found">What was found is added here, in order.</param>
    public static void Find(string text, TextSpan within, List<(TextSpan Span, MaskKind Kind)> found)
    {
        var done = within.Start;
        var at = within.Start;
        while (at < within.End)
        {
            var next = text.AsSpan(at, within.End - at).IndexOfAny(Signs);
            if (next < 0) return;
            at += next;
            if (SpanAt(text, at, TextSpan.FromBounds(done, within.End)) is { } hit)
            {
                found.Add(hit);
                at = done = hit.Span.End;
            }
            else
            {
                at++;
            }
        }
    }

    private static (TextSpan Span, MaskKind Kind)? SpanAt(string text, int at, TextSpan within) => text[at] switch
    {
        '<' => As(TagAt(text, at, within.End), MaskKind.Markup),
        '&' => As(EntityAt(text, at, within.End), MaskKind.Markup),
        '`' => As(CodeAt(text, at, within.End), MaskKind.Noun),
        ':' => As(UrlAt(text, at, within), MaskKind.Noun),
        '@' => As(EmailAt(text, at, within), MaskKind.Noun),
        _ => As(DomainAt(text, at, within), MaskKind.Noun),
    };

    private static (TextSpan Span, MaskKind Kind)? As(TextSpan? span, MaskKind kind) => span is { } found ? (found, kind) : null;

    /// <summary><c>&lt;b></c>, <c>&lt;/p></c>, <c>&lt;br/></c>, and addresses in angle brackets.</summary>
    private static TextSpan? TagAt(string text, int at, int end)
    {
        var name = at + 1 < end && text[at + 1] == '/' ? at + 2 : at + 1;
        if (name >= end || !char.IsAsciiLetter(text[name])) return null;
        var rest = text.AsSpan(at, Math.Min(end - at, LongestTag));
        var close = rest[1..].IndexOfAny('>', '<');
        return close >= 0 && rest[close + 1] == '>' ? new TextSpan(at, close + 2) : null;
    }

    /// <summary><c>&amp;amp;</c>, <c>&amp;#160;</c>.</summary>
    private static TextSpan? EntityAt(string text, int at, int end)
    {
        var rest = text.AsSpan(at + 1, Math.Min(end - at - 1, LongestEntity));
        var semicolon = rest.IndexOf(';');
        if (semicolon < 2) return null;
        var name = rest[..semicolon];
        var isName = name[0] == '#' ? name.Length > 1 && char.IsAsciiLetterOrDigit(name[1]) : !name.ContainsAnyExcept(AsciiLetters);
        return isName ? new TextSpan(at, semicolon + 2) : null;
    }

    /// <summary>From a run of backticks to the next run of the same length (CommonMark 0.31 section 6.1), in one paragraph.</summary>
    private static TextSpan? CodeAt(string text, int at, int end)
    {
        var ticks = 1;
        while (at + ticks < end && text[at + ticks] == '`') ticks++;
        var limit = Math.Min(end, at + LongestCode);
        for (var i = at + ticks; i < limit; i++)
        {
            if (text[i] == '\n' && i + 1 < limit && text[i + 1] == '\n') return null;
            if (text[i] != '`') continue;
            var run = i;
            while (i < end && text[i] == '`') i++;
            if (i - run == ticks) return TextSpan.FromBounds(at, i);
        }

        return null;
    }

    /// <summary><c>https://example.com/a?b=c</c>, without the period or bracket that ends the sentence around it.</summary>
    private static TextSpan? UrlAt(string text, int at, TextSpan within)
    {
        var isUrl = text.AsSpan(at, within.End - at).StartsWith("://", StringComparison.Ordinal);
        var first = Math.Max(within.Start, at - LongestName);
        var start = at;
        while (start > first && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '+' or '-' or '.')) start--;
        if (start == at) return null;
        if (isUrl) return TextSpan.FromBounds(start, EndOfAddressFrom(text, at + 3, within.End));
        return text.AsSpan(start, at - start) is "mailto" or "tel" && at + 1 < within.End && !char.IsWhiteSpace(text[at + 1])
            ? TextSpan.FromBounds(start, EndOfAddressFrom(text, at + 1, within.End))
            : null;
    }

    private static TextSpan? EmailAt(string text, int at, TextSpan within)
    {
        var first = Math.Max(within.Start, at - LongestName);
        var start = at;
        while (start > first && Local.Contains(text[start - 1])) start--;
        while (start < at && !char.IsAsciiLetterOrDigit(text[start])) start++;
        var end = EndOfHost(text, at + 1, within.End);
        return start < at && text.AsSpan(at + 1, end - at - 1).LastIndexOf('.') > 0 ? TextSpan.FromBounds(start, end) : null;
    }

    /// <summary><c>www.example.com/help</c> and <c>shop.example.com</c>: the names of hosts that no scheme gives away.</summary>
    private static TextSpan? DomainAt(string text, int at, TextSpan within)
    {
        if (at + 1 >= within.End || !char.IsAsciiLetterOrDigit(text[at + 1])) return null;
        var first = Math.Max(within.Start, at - LongestHost);
        var start = at;
        while (start > first && Host.Contains(text[start - 1])) start--;
        while (start < at && text[start] is '.' or '-') start++;
        if (start == at || start > within.Start && char.IsLetterOrDigit(text[start - 1])) return null;
        var end = EndOfHost(text, at + 1, within.End);
        // An address goes on behind its @, which comes later.
        if (end < within.End && (text[end] == '@' || char.IsLetterOrDigit(text[end]))) return null;
        var host = text.AsSpan(start, end - start);
        var dot = host.LastIndexOf('.');
        var top = host[(dot + 1)..];
        var isHost = host.StartsWith("www.", StringComparison.Ordinal) && dot > 3
            || TopLevels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(top)
            || host[..Math.Max(dot, 0)].Contains('.') && WordyTopLevels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(top);
        if (!isHost || host.IndexOf("..", StringComparison.Ordinal) >= 0) return null;
        return TextSpan.FromBounds(start, end < within.End && text[end] is '/' or ':' or '?' ? EndOfAddressFrom(text, end, within.End) : end);
    }

    private static int EndOfHost(string text, int from, int end)
    {
        var at = from;
        end = Math.Min(end, from + LongestHost);
        while (at < end && Host.Contains(text[at])) at++;
        while (at > from && text[at - 1] is '.' or '-') at--;
        return at;
    }

    private static int EndOfAddressFrom(string text, int from, int end)
    {
        end = Math.Min(end, from + LongestAddress);
        var length = text.AsSpan(from, end - from).IndexOfAny(EndOfAddress);
        var at = length < 0 ? end : from + length;
        while (at > from && IsAroundAddress(text, from, at)) at--;
        return at;
    }

    /// <summary>Whether the last unit belongs to the sentence; a closing bracket does unless the address has opened it.</summary>
    private static bool IsAroundAddress(string text, int from, int at) => text[at - 1] switch
    {
        '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' => true,
        ')' => !text.AsSpan(from, at - from).Contains('('),
        ']' => !text.AsSpan(from, at - from).Contains('['),
        _ => false,
    };

    private static readonly SearchValues<char> AsciiLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
