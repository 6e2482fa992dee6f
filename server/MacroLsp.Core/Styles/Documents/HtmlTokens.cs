using System.Globalization;
using Markdig.Helpers;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>Reads HTML into tags, texts and comments. Never fails: what is no tag is text.</summary>
internal static class HtmlTokens
{
    // What stands in these is text up to their end tag, whatever it looks like.
    private static readonly HashSet<string> RawElements =
        new(StringComparer.Ordinal) { "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "noscript", "xmp" };

    public static void Read(MappedText html, List<MarkupToken> tokens)
    {
        var source = html.ToString();
        var at = 0;
        var text = 0;
        while (at < source.Length)
        {
            if (source[at] != '<' || !TryReadTag(html, source, at, out var token, out var end))
            {
                at++;
                continue;
            }

            AddText(html, source, text, at, tokens);
            tokens.Add(token);
            at = end;
            if (token.Kind == MarkupKind.Start && RawElements.Contains(token.Name))
            {
                var close = source.IndexOf("</" + token.Name, at, StringComparison.OrdinalIgnoreCase);
                if (close < 0) close = source.Length;
                if (close > at) tokens.Add(new MarkupToken(MarkupKind.Text, "", html.Part(at, close - at)));
                at = close;
            }

            text = at;
        }

        AddText(html, source, text, source.Length, tokens);
    }

    /// <summary>A text with its entities put as what they mean.</summary>
    public static MappedText Decode(MappedText text)
    {
        var source = text.ToString();
        return source.Contains('&', StringComparison.Ordinal) ? Decode(text, source, ..) : text;
    }

    private static bool TryReadTag(MappedText html, string source, int at, out MarkupToken token, out int end)
    {
        token = default;
        end = source.Length;
        var next = at + 1 < source.Length ? source[at + 1] : '\0';
        if (source.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = source.IndexOf("-->", at + 4, StringComparison.Ordinal);
            end = close < 0 ? source.Length : close + 3;
            token = new MarkupToken(MarkupKind.Comment, "", html.Part(at + 4, (close < 0 ? source.Length : close) - at - 4));
            return true;
        }

        var isEnd = next == '/';
        var name = at + (isEnd ? 2 : 1);
        if (next is '!' or '?' || (isEnd && name < source.Length && !char.IsAsciiLetter(source[name])))
        {
            var close = source.IndexOf('>', at);
            end = close < 0 ? source.Length : close + 1;
            token = new MarkupToken(MarkupKind.Comment, "", html.Part(at + 2, Math.Max(0, end - at - 3)));
            return true;
        }

        if (name >= source.Length || !char.IsAsciiLetter(source[name])) return false;
        var i = name;
        while (i < source.Length && !char.IsWhiteSpace(source[i]) && source[i] is not ('>' or '/')) i++;
        var tag = source[name..i].ToLowerInvariant();
        var (kind, cls, href) = (isEnd ? MarkupKind.End : MarkupKind.Start, "", "");
        MappedText? alt = null;
        while (i < source.Length && source[i] != '>')
        {
            if (char.IsWhiteSpace(source[i]) || source[i] == '/')
            {
                if (!isEnd && source[i] == '/' && i + 1 < source.Length && source[i + 1] == '>') kind = MarkupKind.Empty;
                i++;
                continue;
            }

            var (key, value) = ReadAttribute(source, ref i);
            switch (source[key].ToLowerInvariant())
            {
                case "class": cls = Decode(html, source, value).ToString(); break;
                case "href": href = Decode(html, source, value).ToString(); break;
                case "alt": alt = Decode(html, source, value); break;
                default: break;
            }
        }

        if (i >= source.Length) return false;
        end = i + 1;
        token = new MarkupToken(kind, tag, alt, cls, href);
        return true;
    }

    private static (Range Key, Range Value) ReadAttribute(string source, ref int i)
    {
        var start = i++;
        while (i < source.Length && !char.IsWhiteSpace(source[i]) && source[i] is not ('=' or '>' or '/')) i++;
        var key = start..i;
        while (i < source.Length && char.IsWhiteSpace(source[i])) i++;
        if (i >= source.Length || source[i] != '=') return (key, i..i);
        i++;
        while (i < source.Length && char.IsWhiteSpace(source[i])) i++;
        if (i >= source.Length) return (key, i..i);
        var from = i;
        if (source[i] is '"' or '\'')
        {
            var close = source.IndexOf(source[i], i + 1);
            if (close < 0) close = source.Length;
            i = Math.Min(source.Length, close + 1);
            return (key, (from + 1)..close);
        }

        while (i < source.Length && !char.IsWhiteSpace(source[i]) && source[i] != '>') i++;
        return (key, from..i);
    }

    private static void AddText(MappedText html, string source, int start, int end, List<MarkupToken> tokens)
    {
        if (end > start) tokens.Add(new MarkupToken(MarkupKind.Text, "", Decode(html, source, start..end)));
    }

    /// <summary>A stretch with its entities put as what they mean.</summary>
    private static MappedText Decode(MappedText html, string source, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(source.Length);
        var decoded = new MappedText();
        for (var i = start; i < start + length;)
        {
            if (source[i] == '&' && TryReadEntity(source.AsSpan(i, start + length - i), out var meaning, out var used))
            {
                decoded.Put(meaning, TextSpan.FromBounds(html.SourceOf(i).Start, Math.Max(html.SourceOf(i).Start, html.SourceOf(i + used - 1).End)));
                i += used;
                continue;
            }

            decoded.Add(html, i++, 1);
        }

        return decoded;
    }

    private static bool TryReadEntity(ReadOnlySpan<char> text, out string meaning, out int length)
    {
        (meaning, length) = ("", 0);
        var end = text[..Math.Min(text.Length, 34)].IndexOf(';');
        if (end < 2) return false;
        length = end + 1;
        var name = text[1..end];
        // An apostrophe that is written as an entity counts as a plain one, as it does for Vale.
        var meant = name is "rsquo" ? "'"
            : name[0] != '#' ? EntityHelper.DecodeEntity(name)
            : TryReadCode(name[1..], out var code) ? EntityHelper.DecodeEntity(code) : null;
        meaning = meant ?? "";
        return meaning.Length > 0;
    }

    private static bool TryReadCode(ReadOnlySpan<char> digits, out int code) => digits is ['x' or 'X', .. var hex]
        ? int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
        : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
}
