using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>The files of built-in phrases and topics.</summary>
internal static class PhraseOptions
{
    private static readonly Option<string> Text = new("text", Texts.Filled("the phrase"), "", "The phrase.") { IsRequired = true };

    private static readonly Option<ImmutableArray<string>> Moods = new("moods",
        new ListType<string>("a list of moods", Texts.KebabId("a mood")), [], "The moods it is made for.");

    private static readonly Option<ImmutableArray<string>> Channels = new("channels",
        new ListType<string>("a list of channels", Texts.KebabId("a channel's id")), [], "The channels it is made for.");

    private static readonly Option<ImmutableArray<string>> PhraseTopics = new("topics",
        new ListType<string>("a list of topics", Texts.KebabId("a topic")), [], "The topics it is made for.");

    private static readonly ObjectType<Phrase> Phrase = new("a phrase", [Text, Moods, Channels, PhraseTopics],
        static phrase => new Phrase("", phrase.Get(Text), phrase.Get(Moods), phrase.Get(Channels), phrase.Get(PhraseTopics)));

    /// <summary>A file of phrases: act to phrases. The act of each phrase is left to the caller, who knows the key.</summary>
    public static MapType<ImmutableArray<Phrase>> Bank { get; } =
        new("phrases by speech act", Texts.SpeechAct, new ListType<Phrase>("a list of phrases", Phrase));

    public static Option<ImmutableArray<KeyValuePair<string, ImmutableArray<string>>>> Topics { get; } = new("topics",
        new MapType<ImmutableArray<string>>("words by topic", Texts.KebabId("a topic"), new ListType<string>("a list of words", Texts.Filled("a word"))),
        [], "The words that tell what a macro is about.");
}
