using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>What the cursor stands on inside of <c>{{ }}</c>.</summary>
internal enum BracesPart
{
    Name,
    Filter,
    Argument,
}

/// <summary>
/// Where a cursor stands in half-typed or whole braces. Read from the source and not from the value, so that it is the
/// same in every scalar style and in text that the YAML reader had to leave out.
/// </summary>
/// <param name="Part">The part at the cursor.</param>
/// <param name="Open">The offset of the opening braces.</param>
/// <param name="Name">The placeholder's name, as far as it is typed.</param>
/// <param name="Filter">The filter at the cursor, or whose argument the cursor stands in; empty in the name.</param>
/// <param name="Word">What an accepted completion takes the place of: the name, the filter, the argument.</param>
/// <param name="Close">The offset of the closing braces, or -1.</param>
/// <param name="OneBrace">The offset of a single closing brace that stands where two should, or -1.</param>
/// <param name="End">Behind the last part that was typed, white space left out; where closing braces would stand.</param>
internal readonly record struct BracesCursor(
    BracesPart Part, int Open, string Name, string Filter, TextSpan Word, int Close, int OneBrace, int End)
{
    /// <summary>A placeholder is a few words long: looking further back would only find other ones.</summary>
    private const int Reach = 200;

    /// <param name="source">The file.</param>
    /// <param name="offset">The cursor.</param>
    /// <param name="from">Where the text that holds the cursor starts.</param>
    public static BracesCursor? At(SourceText source, int offset, int from)
    {
        var text = source.Text;
        from = Math.Max(from, offset - Reach);
        var before = text.AsSpan(from, offset - from);
        var open = before.LastIndexOf("{{");
        if (open < 0 || before[open..].Contains("}}", StringComparison.Ordinal)) return null;
        var start = from + open + 2;
        if (start > offset) return null;
        var lineEnd = source.Lines.EndOf(source.Lines.LineOf(offset));
        var end = EndOfInner(text, offset, lineEnd, out var close, out var one);
        if (text.AsSpan(start, offset - start).TrimStart() is ['"' or '\'', ..]) return null;
        return Read(text, from + open, start, offset, end, close, one);
    }

    private static BracesCursor? Read(string text, int open, int start, int offset, int end, int close, int one)
    {
        var bar = NextOutsideQuotes(text, '|', start, end);
        var nameEnd = bar < 0 ? close >= 0 || one >= 0 ? end : WordEnd(text, SkipWhite(text, start, end), end) : bar;
        var name = text[start..nameEnd].Trim();
        if (bar < 0 || offset <= bar)
        {
            var nameStart = Math.Min(SkipWhite(text, start, end), offset);
            var wordEnd = Math.Max(offset, WordEnd(text, nameStart, end));
            if (text.AsSpan(nameStart, wordEnd - nameStart).IndexOfAny(' ', '\n') >= 0) return null;
            var stop = bar < 0 ? wordEnd : EndOfFilters(text, bar, end);
            return new BracesCursor(BracesPart.Name, open, name, "", TextSpan.FromBounds(nameStart, wordEnd), close, one, stop);
        }

        while (NextOutsideQuotes(text, '|', bar + 1, end) is >= 0 and var next && next < offset) bar = next;
        var filterStart = Math.Min(SkipWhite(text, bar + 1, end), offset);
        var filterEnd = WordEnd(text, filterStart, end);
        var filter = text[filterStart..filterEnd];
        var behind = Math.Max(offset, EndOfFilters(text, bar, end));
        var colon = SkipWhite(text, filterEnd, end);
        if (colon >= end || text[colon] != ':' || offset <= colon)
        {
            return offset > filterEnd
                ? null
                : new BracesCursor(BracesPart.Filter, open, name, filter, TextSpan.FromBounds(filterStart, filterEnd), close, one, behind);
        }

        var argumentStart = Math.Min(SkipWhite(text, colon + 1, end), offset);
        var argumentEnd = Math.Max(offset, ArgumentEnd(text, argumentStart, end));
        return new BracesCursor(BracesPart.Argument, open, name, filter, TextSpan.FromBounds(argumentStart, argumentEnd), close, one, behind);
    }

    /// <summary>The end of what stands in the braces: before the closing ones, else before the next opening ones or the line's end.</summary>
    private static int EndOfInner(string text, int offset, int lineEnd, out int close, out int one)
    {
        close = -1;
        one = -1;
        for (var i = offset; i < lineEnd; i++)
        {
            if (text[i] == '{') return i;
            if (text[i] != '}') continue;
            if (i + 1 < lineEnd && text[i + 1] == '}') close = i;
            else one = i;
            return i;
        }

        return lineEnd;
    }

    private static int EndOfFilters(string text, int bar, int end)
    {
        // Without closing braces the rest of the line may be prose: a filter and its argument end where they are complete.
        var at = bar;
        while (at < end && text[at] == '|')
        {
            at = WordEnd(text, SkipWhite(text, at + 1, end), end);
            var colon = SkipWhite(text, at, end);
            if (colon < end && text[colon] == ':') at = ArgumentEnd(text, SkipWhite(text, colon + 1, end), end);
            var next = SkipWhite(text, at, end);
            if (next >= end || text[next] != '|') break;
            at = next;
        }

        return at;
    }

    private static int ArgumentEnd(string text, int at, int end)
    {
        if (at >= end) return end;
        if (text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1, end - at - 1);
            return close < 0 ? end : close + 1;
        }

        return WordEnd(text, at, end);
    }

    private static int NextOutsideQuotes(string text, char sign, int from, int end)
    {
        var quote = '\0';
        for (var i = from; i < end; i++)
        {
            if (quote != '\0') quote = text[i] == quote ? '\0' : quote;
            else if (text[i] == sign) return i;
            else if (text[i] == '"' || text[i] == '\'' && text.AsSpan(i + 1, end - i - 1).Contains('\'')) quote = text[i];
        }

        return -1;
    }

    private static int SkipWhite(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\n' or '\r')
        {
            at++;
            if (at >= end) break;
        }

        return at;
    }

    private static int WordEnd(string text, int at, int end)
    {
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-')) at++;
        return at;
    }
}
