using System.Buffers;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Rules.Sections;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Fixes of texts that do not do their job: an approved phrase, a time, a sentence from where it does not belong.</summary>
internal static class ActFixes
{
    private const int Choices = 3;

    /// <summary>Behind these the sentence says something else.</summary>
    private static readonly SearchValues<char> ClauseSigns = SearchValues.Create(",;:()–—\n");

    /// <summary>The placeholder of the next promised message.</summary>
    private const string NextUpdate = "next_update";

    /// <summary>Approved phrases of an act that fit the macro and of which the detector sees that they do what is missing.</summary>
    /// <param name="scope">The macro.</param>
    /// <param name="act">One of <see cref="SpeechActs"/>.</param>
    /// <param name="shows">What a sentence of the phrase has to show.</param>
    public static IEnumerable<string> Phrases(MacroScope scope, string act, Func<SentenceActs, bool> shows)
    {
        var locale = scope.Macro.LocaleText;
        var topic = BuiltInData.TopicOf(scope.Macro.IdText, scope.Macro.Intent?.Value, scope.Macro.Tags.Select(t => t.Value));
        return PhraseBank.For(locale)
            .Choose(act, scope.Macro.Moods.Select(m => m.Value), scope.Macro.Channel?.Value, topic, int.MaxValue)
            .Select(p => p.Text)
            .Where(p => ReplyActs.OfText(p, locale, scope.Config).Any(shows))
            .Distinct(StringComparer.Ordinal)
            .Take(Choices);
    }

    /// <summary>One fix for each phrase: in front of the text for what a customer reads first, else behind it.</summary>
    public static IEnumerable<Fix> AddPhrase(OwnText text, string act, Func<SentenceActs, bool> shows)
    {
        var isFirst = act is "acknowledge" or "empathize" or "apologize" or "thank" or "greeting";
        var value = text.Acts.Text.Value;
        var gap = SpaceOf(text);
        foreach (var phrase in Phrases(text.Scope, act, shows))
        {
            var edit = isFirst && Beginning(text, act) is >= 0 and var start ? new ValueEdit(new TextSpan(start, 0), phrase + gap) : new ValueEdit(new TextSpan(value.TrimEnd().Length, 0), gap + phrase);
            if (TextFix.Make(text.Scope, text.Acts.Text, $"Add: {SectionInsertion.Shorten(phrase)}", [edit]) is { } fix) yield return fix;
        }
    }

    /// <summary>Where the first sentence stands behind the greeting, which stays first; -1 when there is none.</summary>
    private static int Beginning(OwnText text, string act) =>
        (act == "greeting" ? text.Acts.Sentences[0] : text.Acts.Sentences.SkipWhile(s => s.Does("greeting")).FirstOrDefault())?.Span.Start ?? -1;

    /// <summary>One fix for each phrase, which takes the place of a sentence.</summary>
    public static IEnumerable<Fix> ReplaceWithPhrase(OwnText text, SentenceActs sentence, string act, Func<SentenceActs, bool> shows) =>
        Phrases(text.Scope, act, shows)
            .Select(p => TextFix.Replace(text.Scope, text.Acts.Text, $"Write instead: {SectionInsertion.Shorten(p)}", sentence.Span, p))
            .OfType<Fix>();

    /// <summary>Takes sentences that do what this text lacks from sections that are there for something else.</summary>
    public static IEnumerable<Fix> MoveHere(OwnText to, string act, Func<SentenceActs, bool> shows)
    {
        foreach (var from in OwnText.Of(to.Scope))
        {
            if (from.Section is null || from.Section == to.Section || from.Wants(act) || from.Acts.Sentences.Length < 2) continue;
            foreach (var sentence in from.Acts.Sentences)
            {
                if (sentence.Does(act) && shows(sentence) && Move(from, sentence, to, atStart: true) is { } fix) yield return fix;
            }
        }
    }

    /// <summary>The fix that moves a sentence to another text of the macro; null where YAML has no way to write it, or nothing would be left.</summary>
    public static Fix? Move(OwnText from, SentenceActs sentence, OwnText to, bool atStart)
    {
        if (from.Section == to.Section || from.Acts.Sentences.Length < 2 || to.Section is null) return null;
        var yaml = from.Scope.File.Yaml;
        var words = from.Acts.Text.Value.Substring(sentence.Span.Start, sentence.Span.Length);
        var target = to.Acts.Text.Value;
        var gap = SpaceOf(to);
        var insert = atStart ? new ValueEdit(new TextSpan(0, 0), words + gap) : new ValueEdit(new TextSpan(target.TrimEnd().Length, 0), gap + words);
        var removed = ScalarEdit.Change(yaml, from.Acts.Text.Node, new ValueEdit(WithSpace(from.Acts, sentence), ""));
        var added = ScalarEdit.Change(yaml, to.Acts.Text.Node, insert);
        if (removed.IsEmpty || added.IsEmpty) return null;
        return new Fix($"Move \"{ActSentences.Quote(from.Acts, sentence)}\" to \"{to.Section.Id}\"", [.. removed, .. added]);
    }

    /// <summary>The fix that takes a sentence out; null when it is the only one.</summary>
    public static Fix? Remove(OwnText text, SentenceActs sentence) =>
        text.Acts.Sentences.Length < 2
            ? null
            : TextFix.Replace(text.Scope, text.Acts.Text, $"Remove \"{ActSentences.Quote(text.Acts, sentence)}\"", WithSpace(text.Acts, sentence), "");

    /// <summary>
    /// The fix that ends a promise with the time of the next message. English only: elsewhere a time stands where the verb
    /// lets it. Null when the promise is not the last thing that the sentence says, because the time would go with that.
    /// </summary>
    public static Fix? AddTime(OwnText text, SentenceActs sentence)
    {
        if (text.Scope.Acts.Language != "en" || !text.Scope.Config.Placeholders.ContainsKey(NextUpdate)) return null;
        if (sentence.FindMark("promise") is not { } promise) return null;
        var value = text.Acts.Text.Value;
        if (sentence.Span.End == 0 || value[sentence.Span.End - 1] != '.') return null;
        var end = sentence.Span.End - 1;
        var rest = value[promise.Evidence[^1].End..end];
        if (rest.AsSpan().IndexOfAny(ClauseSigns) >= 0 || EndsAnotherClause(rest)) return null;
        return TextFix.Make(text.Scope, text.Acts.Text, "Say by when: add \"by {{ next_update | date: long }}\"",
            [new ValueEdit(new TextSpan(end, 0), $" by {{{{ {NextUpdate} | date: long }}}}")], isPreferred: true);
    }

    private static bool EndsAnotherClause(string rest) =>
        rest.Split(' ').Any(w => w is "and" or "but" or "so" or "because" or "if" or "when" or "which" or "who" or "that" or "while" or "as" or "once");

    /// <summary>A sentence with the white space behind it, or in front of the last one.</summary>
    private static TextSpan WithSpace(SectionActs acts, SentenceActs sentence)
    {
        var value = acts.Text.Value;
        var (start, end) = (sentence.Span.Start, sentence.Span.End);
        while (end < value.Length && char.IsWhiteSpace(value[end])) end++;
        if (end == value.Length)
        {
            end = sentence.Span.End;
            while (start > 0 && char.IsWhiteSpace(value[start - 1])) start--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>What stands between two sentences of this language.</summary>
    private static string SpaceOf(OwnText text) => text.Scope.Acts.Language is "ja" or "zh" ? "" : " ";
}
