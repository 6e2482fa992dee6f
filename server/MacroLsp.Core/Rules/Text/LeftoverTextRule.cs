using System.Buffers;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Text;

/// <summary>Finds what an author left for themselves: marks of work to do, filler such as lorem ipsum.</summary>
public sealed class LeftoverTextRule : MacroRule
{
    private static readonly SearchValues<string> Markers = SearchValues.Create(
        ["todo", "tbd", "tbc", "fixme", "xxx", "lorem ipsum", "???", "asdf", "insert ", "[", "<"], StringComparison.OrdinalIgnoreCase);

    public override RuleInfo Info { get; } = new("leftover-text", "Text that was left for the author", RuleCategory.Text,
        RuleLevel.Error, Fixability.Suggested, """
        ## What it does
        Finds reminders and fillers in what the customer reads: TODO, TBD, TBC, FIXME, XXX, ???, lorem ipsum, asdf,
        `[insert …]` and "insert name here".

        ## Why
        They were meant for the author, and every customer who gets the macro reads them.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm looking at your order. TODO say how long it takes
        ```

        ## Instead
        Write what the reminder asks for, or keep it in the notes, which are never sent.
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        notes: Say how long it takes, once we know.
        reply:
          hold: I'm looking at your order, back in 2 minutes.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var place in TextPlaces.Of(scope.Macro))
        {
            foreach (var part in place.Text.Template.Parts)
            {
                if (part is ProsePart prose) Scan(scope, place, prose.Span);
            }
        }
    }

    private static void Scan(MacroScope scope, TextPlace place, TextSpan prose)
    {
        var text = place.Text.Value;
        var at = prose.Start;
        while (at < prose.End && text.AsSpan(at, prose.End - at).IndexOfAny(Markers) is >= 0 and var found)
        {
            at += found;
            if (LengthAt(text, at, prose.End, scope.Macro.LocaleText) is not (> 0 and var length))
            {
                at++;
                continue;
            }

            var marker = new TextSpan(at, length);
            scope.Report(place.Text.ToSource(marker),
                $"\"{text.Substring(at, length).ReplaceLineEndings(" ")}\" was left for the author, and the customer would read it. Write what belongs there, or move it into the notes.",
                Removal(text, marker) is { } removal ? () => TextFix.Of(TextFix.Replace(scope, place.Text,
                    $"Remove \"{text.Substring(removal.Start, removal.Length).Trim().ReplaceLineEndings(" ")}\"", removal, "")) : null);
            at += length;
        }
    }

    /// <summary>How long the leftover at this place is; zero when it is none.</summary>
    private static int LengthAt(string text, int at, int end, string locale)
    {
        var rest = text.AsSpan(at, end - at);
        if (rest[0] is '[' or '<') return Bracketed(rest);
        if (rest[0] == '?')
        {
            var marks = rest.IndexOfAnyExcept('?');
            return at > 0 && text[at - 1] == '?' ? 0 : marks < 0 ? rest.Length : marks;
        }

        if (at > 0 && char.IsLetterOrDigit(text[at - 1])) return 0;
        if (rest.StartsWith("insert ", StringComparison.OrdinalIgnoreCase)) return InsertHere(rest);
        if (rest.StartsWith("lorem ipsum", StringComparison.OrdinalIgnoreCase)) return "lorem ipsum".Length;
        if (rest.StartsWith("asdf", StringComparison.OrdinalIgnoreCase)) return EndOfWord(rest);
        var word = rest[..EndOfWord(rest)];
        if (word is "TODO") return IsSpanishTodo(rest, locale) ? 0 : word.Length;
        return word is "TBD" or "TBC" or "FIXME" || word.Length >= 3 && word.IndexOfAnyExcept('X') < 0 ? word.Length : 0;
    }

    /// <summary>Todo is a word in Spanish, Portuguese and Italian; with a colon it is a reminder there too.</summary>
    private static bool IsSpanishTodo(ReadOnlySpan<char> rest, string locale) =>
        locale.Split('-')[0] is "es" or "pt" or "it" && !rest["TODO".Length..].StartsWith(":");

    private static int Bracketed(ReadOnlySpan<char> rest)
    {
        var close = rest.IndexOfAny(']', '>', '\n');
        if (close < 2 || close > 80 || rest[close] == '\n' || rest[close] != (rest[0] == '[' ? ']' : '>')) return 0;
        if (close + 1 < rest.Length && rest[close + 1] is '(' or ':') return 0;
        return CueWords.Insert.IsIn(rest[1..close]) ? close + 1 : 0;
    }

    private static int InsertHere(ReadOnlySpan<char> rest)
    {
        var here = rest.IndexOf(" here", StringComparison.OrdinalIgnoreCase);
        if (here < 0 || here > 40 || rest[..here].ContainsAny('.', '\n')) return 0;
        // "Insert the card here" is a step; "insert date here" is not.
        return CueWords.InsertObjects.IsIn(rest["insert".Length..here]) && !rest[..here].Contains(" the ", StringComparison.OrdinalIgnoreCase)
            ? here + " here".Length
            : 0;
    }

    private static int EndOfWord(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsLetterOrDigit(rest[length])) length++;
        return length;
    }

    /// <summary>A reminder to the end of its sentence, when something else is left of the text; null for a gap in a sentence.</summary>
    private static TextSpan? Removal(string text, TextSpan marker)
    {
        var isReminder = text.AsSpan(marker.Start).StartsWith("TODO", StringComparison.Ordinal) || text.AsSpan(marker.Start).StartsWith("FIXME", StringComparison.Ordinal)
            || text.AsSpan(marker.Start).StartsWith("lorem", StringComparison.OrdinalIgnoreCase);
        if (!isReminder) return null;
        var start = marker.Start;
        while (start > 0 && text[start - 1] == ' ') start--;
        var end = Sentences.Around(text, marker).End;
        if (end > marker.End && text[end - 1] == '\n') end--;
        return string.IsNullOrWhiteSpace(text[..start]) && string.IsNullOrWhiteSpace(text[end..]) ? null : TextSpan.FromBounds(start, end);
    }
}
