namespace MacroLsp.Core.Rules.Regions;

/// <summary>What kind of mark ends a text.</summary>
internal enum EndMark
{
    None,

    /// <summary>A full stop or an exclamation mark: how lively a region writes is its own matter.</summary>
    Statement,
    Question,
    Colon,
    Comma,
    Ellipsis,
}

/// <summary>
/// The marks that end sentences in each language (Unicode, property Sentence_Terminal, and CLDR's exemplar punctuation): Japanese and
/// Chinese 。？！, Greek ; for a question, Arabic ؟, Armenian ՞, Hindi ।.
/// </summary>
internal static class EndMarks
{
    private const string Closers = "\"'’‘”“»›)]）」』】*_ \u00A0\u202F\n\r\t";

    public static bool IsMark(char c) => Kind(c, isGreek: false) != EndMark.None || c is ';' or '\u037E' || Closers.Contains(c, StringComparison.Ordinal);

    /// <summary>The kind of the last mark, through closing quotes, brackets and emoji.</summary>
    /// <param name="text">The text.</param>
    /// <param name="locale">Its locale.</param>
    /// <param name="at">Where the mark begins; the end of the text when there is none.</param>
    public static EndMark Of(ReadOnlySpan<char> text, string locale, out int at)
    {
        var end = text.Length;
        while (end > 0 && (Closers.Contains(text[end - 1], StringComparison.Ordinal) || IsPictograph(text, end - 1))) end--;
        at = end;
        if (end == 0) return EndMark.None;
        var kind = Kind(text[end - 1], locale.StartsWith("el", StringComparison.OrdinalIgnoreCase));
        if (kind == EndMark.None) return kind;
        at = end - 1;
        // A polite question ends with か and a full stop in Japanese.
        if (text[at] == '。' && at > 0 && text[at - 1] == 'か') kind = EndMark.Question;
        if (text[at] == '.' && at >= 2 && text[at - 1] == '.' && text[at - 2] == '.') (kind, at) = (EndMark.Ellipsis, at - 2);
        return kind;
    }

    /// <summary>The mark of this kind as the language writes it.</summary>
    public static string Write(EndMark kind, string locale)
    {
        var language = locale.Split('-')[0].ToLowerInvariant();
        return (kind, language) switch
        {
            (EndMark.Question, "el") => ";",
            (EndMark.Question, "ar" or "fa" or "ur") => "؟",
            (EndMark.Question, "ja" or "zh") => "？",
            (EndMark.Question, "fr") when !locale.EndsWith("CA", StringComparison.OrdinalIgnoreCase) => "\u202F?",
            (EndMark.Question, _) => "?",
            (EndMark.Colon, "ja" or "zh") => "：",
            (EndMark.Colon, "fr") => "\u00A0:",
            (EndMark.Colon, _) => ":",
            (EndMark.Ellipsis, "ja" or "zh") => "……",
            (EndMark.Ellipsis, _) => "…",
            (EndMark.Comma, "ja") => "、",
            (EndMark.Comma, "zh") => "，",
            (EndMark.Comma, "ar" or "fa" or "ur") => "،",
            (EndMark.Comma, _) => ",",
            (EndMark.Statement, "ja" or "zh") => "。",
            (EndMark.Statement, "hi") => "।",
            (EndMark.Statement, _) => ".",
            _ => "",
        };
    }

    /// <summary>Whether the language writes no spaces between words.</summary>
    public static bool HasNoSpaces(string locale) =>
        locale.Split('-')[0].ToLowerInvariant() is "ja" or "zh" or "th" or "lo" or "km" or "my";

    private static EndMark Kind(char c, bool isGreek) => c switch
    {
        ';' or '\u037E' when isGreek => EndMark.Question,
        '?' or '？' or '؟' or '՞' => EndMark.Question,
        '.' or '!' or '。' or '！' or '।' or '．' or '۔' => EndMark.Statement,
        ':' or '：' => EndMark.Colon,
        ',' or '、' or '，' or '،' => EndMark.Comma,
        '…' => EndMark.Ellipsis,
        _ => EndMark.None,
    };

    private static bool IsPictograph(ReadOnlySpan<char> text, int at) =>
        char.IsSurrogate(text[at]) || text[at] is '\uFE0F' or '\u200D' or (>= '\u2600' and <= '\u27BF');
}
