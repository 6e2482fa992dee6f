using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>The approved phrases of one locale. Immutable.</summary>
public sealed class PhraseBank
{
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> _byAct;

    internal PhraseBank(string locale, IEnumerable<Phrase> phrases)
    {
        Locale = locale;
        _byAct = phrases.GroupBy(phrase => phrase.Act, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The locale the phrases are written in, in canonical case; empty for a bank without phrases.</summary>
    public string Locale { get; }

    internal static PhraseBank Empty { get; } = new("", []);

    /// <summary>
    /// The phrases for a locale: its own, else those of the nearest locale of the same language; a bank without phrases
    /// when there is none in that language.
    /// </summary>
    public static PhraseBank For(string locale) => BuiltInData.PhrasesFor(locale);

    /// <summary>The phrases of an act in the order of the file; empty for an act without any.</summary>
    public ImmutableArray<Phrase> Of(string act) => _byAct.TryGetValue(act, out var phrases) ? phrases : [];

    /// <summary>
    /// The phrases of an act that fit a macro, best first, at most <paramref name="count"/>. When none fits, the one that
    /// is least out of place. The same arguments always give the same phrases.
    /// </summary>
    /// <param name="act">One of <see cref="SpeechActs"/>.</param>
    /// <param name="moods">The moods of the macro; may be empty.</param>
    /// <param name="channel">The channel of the macro, or null.</param>
    /// <param name="topic">The topic of the macro (<see cref="BuiltInData.TopicOf"/>).</param>
    /// <param name="count">The most phrases to give, zero or more.</param>
    public ImmutableArray<Phrase> Choose(string act, IEnumerable<string> moods, string? channel, string topic, int count)
    {
        var moodSet = moods as IReadOnlyCollection<string> ?? [.. moods];
        var ranked = Of(act)
            .Select(phrase => (Phrase: phrase, Fit: Fit.Of(phrase, moodSet, channel, topic)))
            // The sort is stable, so phrases that fit equally well keep the order of the file.
            .OrderBy(pair => pair.Fit.Misses)
            .ThenByDescending(pair => pair.Fit.Hits)
            .ToList();
        var fitting = ranked.Count(pair => pair.Fit.Misses == 0);
        return [.. ranked.Take(Math.Min(count, Math.Max(fitting, 1))).Select(pair => pair.Phrase)];
    }

    /// <summary>How well a phrase fits a macro.</summary>
    /// <param name="Hits">What the phrase was made for and the macro has, weighted.</param>
    /// <param name="Misses">What the phrase was made for and the macro has not, weighted.</param>
    private readonly record struct Fit(int Hits, int Misses)
    {
        // A phrase about a refund is wrong in a delivery macro, one for an angry customer merely odd for a calm one.
        private const int Topic = 4;
        private const int Channel = 2;
        private const int Mood = 1;

        public static Fit Of(Phrase phrase, IReadOnlyCollection<string> moods, string? channel, string topic)
        {
            var fit = new Fit();
            if (phrase.Topics.Contains(topic, StringComparer.Ordinal)) fit = fit.Hit(topic == "general" ? 0 : Topic);
            else if (!phrase.Topics.IsEmpty && !phrase.Topics.Contains("general", StringComparer.Ordinal)) fit = fit.Miss(Topic);
            if (!phrase.Channels.IsEmpty && channel is not null)
                fit = phrase.Channels.Contains(channel, StringComparer.Ordinal) ? fit.Hit(Channel) : fit.Miss(Channel);
            if (!phrase.Moods.IsEmpty)
                fit = phrase.Moods.Any(mood => moods.Contains(mood, StringComparer.Ordinal)) ? fit.Hit(Mood) : fit.Miss(Mood);
            return fit;
        }

        private Fit Hit(int weight) => this with { Hits = Hits + weight };

        private Fit Miss(int weight) => this with { Misses = Misses + weight };
    }
}
