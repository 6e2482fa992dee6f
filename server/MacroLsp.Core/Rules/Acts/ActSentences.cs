using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>
/// Questions about sentences that several rules ask. Where a section was written for an act, a plain sentence that names the
/// thing is taken as that act: what is not recognized is no proof that it is missing.
/// </summary>
internal static class ActSentences
{
    /// <summary>The confidence from which on an act may be held against the author.</summary>
    private const double Sure = 0.7;

    /// <summary>What a sentence does that names a thing and still says nothing of what happened: "please see our policy".</summary>
    private static readonly ImmutableArray<string> Elsewhere = ["greeting", "thank", "instruct", "ask", "offer-contact", "offer-help", "close"];

    /// <summary>What people do in the same breath as they say what happened and what that is like.</summary>
    private static readonly ImmutableArray<string> Listening = ["acknowledge", "empathize", "apologize", "explain-cause"];

    /// <summary>The shortest sentence, in characters, that may do its job in words that are not known: "Calm down" does not.</summary>
    private const int ShortestAccount = 24;

    /// <summary>Whether the sentence says what happened or what is asked for.</summary>
    public static bool NamesMatter(SentenceActs sentence) =>
        sentence.Does("acknowledge")
        || sentence.Has("thing") && !Elsewhere.Any(sentence.Does)
        || OnlyListens(sentence) && sentence.Span.Length >= ShortestAccount;

    /// <summary>
    /// Whether the sentence says what it is like for the customer, in words of its own. What was not recognized counts when it
    /// is about a person, or at least about no thing and no time, as a rule of the house would be.
    /// </summary>
    public static bool NamesFeeling(SentenceActs sentence)
    {
        if (sentence.Has("boilerplate")) return false;
        if (sentence.Does("empathize") || sentence.Acts.IsEmpty && sentence.Has("feeling")) return true;
        if (sentence.Has("thing") || !OnlyListens(sentence) || sentence.Does("apologize")) return false;
        return sentence.Has("person") || sentence.Acts.IsEmpty && !sentence.Has("time") && sentence.Span.Length >= ShortestAccount;
    }

    private static bool OnlyListens(SentenceActs sentence) => sentence.Acts.All(a => Listening.Contains(a.Act, StringComparer.Ordinal));

    /// <summary>Whether the sentence says what somebody has done, does or will do, also in a way that is not recognized as a promise.</summary>
    public static bool Commits(SentenceActs sentence) =>
        sentence.Does("reassure") || sentence.Acts.IsEmpty && (sentence.Has("action") || sentence.Has("owner")) || sentence.Does("check-in") && sentence.Has("action");

    /// <summary>Whether the sentence takes the blame for something, without "if" and not only for "any inconvenience".</summary>
    public static bool Apologizes(SentenceActs sentence) =>
        sentence.Does("apologize") && !sentence.Has("conditional") && (!sentence.Has("boilerplate") || sentence.Has("thing"));

    /// <summary>Whether the sentence is surely a step toward the solution and nothing that shows that someone listened.</summary>
    public static bool Solves(SentenceActs sentence) =>
        (sentence.Find("reassure") is { Confidence: >= Sure } && sentence.Has("action") || sentence.Find("instruct") is { Confidence: >= Sure })
        && !sentence.Does("empathize") && !sentence.Does("apologize") && !sentence.Does("acknowledge") && !sentence.Does("greeting") && !sentence.Does("offer-help");

    public static bool SurelyApologizes(SentenceActs sentence) => sentence.Find("apologize") is { Confidence: >= Sure };

    /// <summary>Whether a time is named that a clock or a calendar can show.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="orOpen">Whether a time that hangs on something else counts too: "as soon as it is here".</param>
    public static bool NamesTime(SentenceActs sentence, bool orOpen)
    {
        if (orOpen && sentence.Has("open-time")) return true;
        if (sentence.FindMark("time") is not { } time) return false;
        var vague = sentence.FindMark("vague-time");
        var open = orOpen ? null : sentence.FindMark("open-time");
        return time.Evidence.Any(e => !(vague?.Evidence.Any(v => v.Intersects(e)) ?? false) && !(open?.Evidence.Any(o => o.Intersects(e)) ?? false));
    }

    /// <summary>What the text does, for a message: "asks the customer to do a step"; null when nothing was recognized.</summary>
    public static string? WhatItDoes(SectionActs text)
    {
        var act = text.Sentences.SelectMany(s => s.Acts).OrderByDescending(a => a.Confidence).FirstOrDefault()?.Act;
        var description = SpeechActs.All.FirstOrDefault(a => a.Id == act).Description;
        return string.IsNullOrEmpty(description) ? null : char.ToLowerInvariant(description[0]) + description[1..].TrimEnd('.');
    }

    /// <summary>What belongs into a section, as a sentence that begins with the lead: "Add: what you are doing right now."</summary>
    public static string Advice(string lead, FrameworkSection section) => section.Description.Length > 0
        ? $"{lead}: {char.ToLowerInvariant(section.Description[0])}{section.Description[1..].ReplaceLineEndings(" ").Trim()}"
        : "One of these belongs here: " + string.Join(", ", section.Evidence) + ".";

    /// <summary>The start of a sentence, for a menu entry.</summary>
    public static string Quote(SectionActs text, SentenceActs sentence)
    {
        const int longest = 40;
        var words = text.Text.Value.Substring(sentence.Span.Start, sentence.Span.Length).ReplaceLineEndings(" ");
        if (words.Length <= longest) return words;
        var cut = words.LastIndexOf(' ', longest);
        return words[..(cut > 0 ? cut : char.IsHighSurrogate(words[longest - 1]) ? longest - 1 : longest)] + " …";
    }
}
