using System.Collections.Concurrent;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>
/// For whom a reply is: the parts that all of its blocks have in their scope, besides what they are. A rule says
/// <c>locale.en-GB</c>, <c>locale.en</c>, <c>channel.chat</c> or <c>formality.formal</c>. Safe for use from several threads.
/// </summary>
internal sealed class ReplyScope
{
    // Ids come from files that are being typed, so that what is kept of them has a bound.
    private const int MostKept = 500;
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _scopes = new(StringComparer.Ordinal);
    private readonly Lazy<SentenceRules> _sentences;

    /// <param name="config">For the formality.</param>
    /// <param name="locale">The tag in its canonical case.</param>
    /// <param name="channel">The id of the channel.</param>
    public ReplyScope(ProjectConfig config, string locale, string channel)
    {
        Tags = [locale, .. LanguageTag.Fallbacks(locale)];
        Channel = channel;
        Locale = Tags.Select(t => config.Locales.GetValueOrDefault(t)).FirstOrDefault(l => l is not null);
        var parts = ImmutableArray.CreateBuilder<string>();
        parts.AddRange("yml", "channel", channel, "locale");
        parts.AddRange(Tags);
        if (Locale?.Formality is { } formality) parts.AddRange("formality", formality == Formality.Formal ? "formal" : "informal");
        Parts = parts.ToImmutable();
        _sentences = new Lazy<SentenceRules>(() => CueLibrary.For(locale, config)?.Cues.Sentences ?? SentenceRules.None);
    }

    /// <summary>The tag, then its fallbacks, nearest first.</summary>
    public ImmutableArray<string> Tags { get; }

    public string Channel { get; }

    /// <summary>What the configuration says about the locale, or else about the nearest of its fallbacks that it names.</summary>
    public LocaleConfig? Locale { get; }

    /// <summary>What all blocks have in their scope.</summary>
    public ImmutableArray<string> Parts { get; }

    /// <summary>How sentences end in the language; looked up when a rule asks for sentences.</summary>
    public SentenceRules Sentences => _sentences.Value;

    /// <summary>The scope of a text of a section, or of the whole when the reply has none: the same object for the same id.</summary>
    public ImmutableArray<string> OfText(string section) => section.Length == 0 ? Of("text", ["text", "section"]) : Of($"text {section}", ["text", "section", section]);

    /// <summary>The scope of something that is not a text of a section, such as <c>title</c>.</summary>
    public ImmutableArray<string> Of(params ImmutableArray<string> own) => Of(string.Join('\n', own), own);

    private ImmutableArray<string> Of(string key, ImmutableArray<string> own)
    {
        if (_scopes.TryGetValue(key, out var known)) return known;
        if (_scopes.Count >= MostKept) _scopes.Clear();
        return _scopes.GetOrAdd(key, own.AddRange(Parts));
    }
}
