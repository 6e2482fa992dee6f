using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration.Cues;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>What a team adds to the cues for speech acts: <c>cues:</c>.</summary>
internal static class CueOptions
{
    // As sure as the cues that the built-in files call sure.
    private const double Weight = 0.95;

    private static readonly TextType Language = new("a language, such as en")
    {
        Pattern = "^[a-z]{2,3}$",
        Check = static (text, _) => LanguageTag.TryParse(text, out var tag) && tag.IsKnown && tag.Tag == text && tag.Language == text
            ? new TextVerdict(text)
            : new TextVerdict(text, $"\"{text}\" is not a language, such as en, de or ja. Cues hold for all regions of a language.",
                LanguageTag.TryParse(text, out var meant) && meant.IsKnown ? meant.Language : null),
    };

    private static readonly TextType Cue = new("the words of a cue, such as \"<agent> .. on top of (it|this)\"")
    {
        Check = static (text, _) => CuePattern.TryParse(text, out var _, out var error)
            ? new TextVerdict(text)
            : new TextVerdict(text, $"This cue cannot be read. {error}"),
    };

    public static readonly Option<ImmutableArray<KeyValuePair<string, ImmutableArray<KeyValuePair<string, ImmutableArray<string>>>>>> All = new("cues",
        new MapType<ImmutableArray<KeyValuePair<string, ImmutableArray<string>>>>("cues by language", Language,
            new MapType<ImmutableArray<string>>("cues by speech act", Texts.SpeechAct, new ListType<string>("a list of cues", Cue))),
        [],
        "How your team says hello, sorry or what happens next, where MacroLsp does not recognize it. Words stand for themselves, "
        + "(a|b) for one of both, \"..\" for a few words in between.")
    { Example = "{ en: { reassure: [\"on top of (it|this)\"] } }" };

    public static FrozenDictionary<string, ImmutableArray<ActSource>> Freeze(
        ImmutableArray<KeyValuePair<string, ImmutableArray<KeyValuePair<string, ImmutableArray<string>>>>> languages) =>
        languages.ToFrozenDictionary(l => l.Key, l => l.Value.Select(act => new ActSource(act.Key, [.. act.Value.Select(Read)], [])).ToImmutableArray(),
            StringComparer.Ordinal);

    // What cannot be read was left out when the list was read.
    private static CueSource Read(string cue) => CuePattern.TryParse(cue, out var items, out var error)
        ? new CueSource(items, Weight, SentenceForm.Any, ReplyPart.Anywhere, [])
        : throw new InvalidOperationException(error);
}
