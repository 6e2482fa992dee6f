using System.Buffers;
using System.Collections.Frozen;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>
/// Where English sentences end, in the way of Punkt (Kiss and Strunk 2006), which Vale uses: a sign ends a sentence unless it
/// belongs to an abbreviation, and what follows decides where it may be both. In place of Punkt's table of counted words
/// stand short lists of our own. For Vale's documents; replies have their own splitter, which knows other languages.
/// </summary>
public static class EnglishSentences
{
    private static readonly FrozenSet<string> Abbreviations = Words("""
        mr mrs ms messrs dr prof st sr jr gen col maj lt capt adm sgt gov sen rep reps rev hon mt no vs v
        inc corp co cos ltd bros cie jan feb aug sep sept oct nov dec mon tues wed thurs fri
        ala ariz calif colo conn fla ga ill kan ky mass mich minn nev okla ore pa tenn va vt wash wis
        ave ft yr mg chg ct sw ph.d u.s u.k u.n u.s.a a.m p.m a.d d.c n.y l.a n.j n.c s.c
        b c d e f g h i j k l m n o p q r s t u w x y z
        """);

    private static readonly FrozenSet<string> Starters = Words("""
        according although among both but despite even he however i if in indeed instead it many meanwhile moreover most
        nevertheless nonetheless nor separately she similarly since so some the there these they this though thus under when while yet
        """);

    /// <summary>Words that are capitals inside of a sentence only in names and titles, so that a capital says that one begins.</summary>
    private static readonly FrozenSet<string> Common = Words("""
        above across after again against ago almost alone along already also always another any anyone anything are as ask asked away
        back be became because been before began behind being below between beyond bring brought by call called came can cannot
        change come could day did do does done down during each early either else end enough every everyone everything far few
        find first follow for found from full gave get give go going got had half has have having help her here him himself how
        just keep kept kind knew know known large last later least leave left less let like little long look made make makes
        may maybe me might mine more much must my near need needs never new next nobody none nothing now of off often on once one only
        onto open or order other others our out over own part people perhaps place please put rather read right said same saw say see
        seem seemed send sent several shall short should show simply sometimes soon still such take tell than thank thanks that
        their them then three through time to today together told tomorrow too took toward try turn two until up upon us use used
        very wait want wants was way we well went were what whatever where whether which who whole whose why will with within
        without work would write year yes you your yours
        """);

    private static readonly string[] Enders =
        [".\"", ".)", ".\u2019", ".\u201D", "?", "?\"", "?'", "?)", "?\u2019", "?\u201D", "!", "!\"", "!'", "!)", "!\u2019", "!\u201D"];

    private static readonly string[] InnerEnders = [".[", ".(", ".\"", "?[", "?(", "![", "!("];

    private static readonly SearchValues<char> NumberUnits = SearchValues.Create("0123456789,.-");

    private readonly record struct Token(int Start, int End, bool Breaks, bool IsAbbreviation);

    /// <summary>The sentences of a text, without the white space around them; half-open, in order, in UTF-16 units.</summary>
    public static IEnumerable<TextSpan> Split(string text)
    {
        var tokens = Annotate(text);
        var start = 0;
        foreach (var token in tokens)
        {
            if (!token.Breaks) continue;
            if (Trim(text, start, token.End) is { IsEmpty: false } sentence) yield return sentence;
            start = token.End;
        }

        if (Trim(text, start, text.Length) is { IsEmpty: false } rest) yield return rest;
    }

    private static Token[] Annotate(string text)
    {
        var tokens = Tokenize(text).Select(t => ByType(text, t)).ToArray();
        for (var i = 0; i + 1 < tokens.Length; i++) ByNeighbour(text, ref tokens[i], ref tokens[i + 1]);
        for (var i = 0; i + 1 < tokens.Length; i++) ByShape(text, ref tokens[i], ref tokens[i + 1]);
        return tokens;
    }

    private static IEnumerable<Token> Tokenize(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i])) continue;
            if (i > start) yield return new Token(start, i, Breaks: false, IsAbbreviation: false);
            start = i + 1;
        }
    }

    private static ReadOnlySpan<char> TextOf(string text, Token token) => text.AsSpan(token.Start, token.End - token.Start);

    /// <summary>What the word alone says.</summary>
    private static Token ByType(string text, Token token)
    {
        var word = TextOf(text, token);
        if (EndsSentence(word)) return token with { Breaks = true };
        if (!word.EndsWith(".") || word.EndsWith("..")) return token;
        var low = word[..^1].ToString().ToLowerInvariant();
        return Abbreviations.Contains(low) || Abbreviations.Contains(low[(low.LastIndexOf('-') + 1)..])
            ? token with { IsAbbreviation = true }
            : token with { Breaks = true };
    }

    /// <summary>What the word behind says of a full stop.</summary>
    private static void ByNeighbour(string text, ref Token one, ref Token two)
    {
        var word = TextOf(text, one);
        if (!word.EndsWith(".")) return;
        var next = TextOf(text, two);
        var isInitial = word.Length == 2 && char.IsAsciiLetter(word[0]);
        if ((one.IsAbbreviation || word.EndsWith("..")) && !isInitial && (Begins(next) == true || (char.IsUpper(next[0]) && Starters.Contains(TypeOf(next)))))
        {
            one = one with { Breaks = true };
            return;
        }

        if (word is "." && next is ".")
        {
            (one, two) = (one with { Breaks = false }, two with { Breaks = false });
        }
        else if ((isInitial || IsNumber(word)) && (Begins(next) == false || (isInitial && Begins(next) is null && char.IsUpper(next[0]) && !IsKnownSmall(TypeOf(next)))))
        {
            one = one with { Breaks = false, IsAbbreviation = true };
        }
    }

    /// <summary>Ellipses, signs before a closing quotation mark or bracket, and abbreviations such as F.B.I.</summary>
    private static void ByShape(string text, ref Token one, ref Token two)
    {
        var word = TextOf(text, one);
        var next = TextOf(text, two);
        var hasStop = word.EndsWith(".");
        if (hasStop && next is ".")
        {
            (one, two) = (one with { Breaks = false }, two with { Breaks = false });
            return;
        }

        var type = TypeOf(next);
        if (word.IndexOf("...") >= 0)
        {
            if (char.IsUpper(next[0]) || Starters.Contains(type))
            {
                one = one with { Breaks = true };
                return;
            }
        }

        if (one.Breaks && word[^1] is ')' or '\u2019' or '\u201D' or '"' or '\'' && one.Breaks && char.IsLower(next[0]) && !Starters.Contains(type))
        {
            one = one with { Breaks = false };
            return;
        }

        if (hasStop && !one.Breaks && char.IsUpper(next[0]) && IsKnownSmall(type)) one = one with { Breaks = true };
        if (!HasDottedLetters(word) || (word.Length == 2 && char.IsAsciiLetter(word[0]))) return;
        one = one with { IsAbbreviation = true, Breaks = Begins(next) == true || (char.IsUpper(next[0]) && Starters.Contains(type)) };
    }

    /// <summary>Whether a word begins a sentence, by its case; null when that does not say.</summary>
    private static bool? Begins(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && ";:,.!?".Contains(word[0], StringComparison.Ordinal)) return false;
        if (char.IsUpper(word[0]) && Common.Contains(TypeOf(word))) return true;
        return char.IsLower(word[0]) ? false : null;
    }

    private static bool IsKnownSmall(string type) => Common.Contains(type) || Starters.Contains(type) || type is "a" or "an" or "and" or "at" or "all" or "about" or "not";

    private static string TypeOf(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant().Replace(",", "", StringComparison.Ordinal).TrimEnd('.');

    private static bool EndsSentence(ReadOnlySpan<char> word)
    {
        foreach (var ender in Enders)
        {
            if (word.EndsWith(ender, StringComparison.Ordinal)) return true;
        }

        foreach (var ender in InnerEnders)
        {
            if (word.IndexOf(ender, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        var digits = word.TrimEnd('.');
        return digits.ContainsAnyInRange('0', '9') && !digits.ContainsAnyExcept(NumberUnits);
    }

    /// <summary>Letters with a full stop after each, and one at the end: <c>U.S.</c>, <c>e.g.</c></summary>
    private static bool HasDottedLetters(ReadOnlySpan<char> word)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(word[i]) || word[i + 1] != '.') continue;
            var at = i + 2;
            while (at < word.Length && (char.IsAsciiLetterOrDigit(word[at]) || word[at] == '_')) at++;
            if (at < word.Length && word[at] == '.') return true;
        }

        return false;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    private static FrozenSet<string> Words(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
