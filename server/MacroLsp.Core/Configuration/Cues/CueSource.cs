using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration.Cues;

/// <summary>Which sentences a cue looks at.</summary>
internal enum SentenceForm
{
    Any,
    Statement,
    Question,
}

/// <summary>Where in a reply a cue looks.</summary>
internal enum ReplyPart
{
    Anywhere,

    /// <summary>The first three sentences.</summary>
    Opening,

    /// <summary>The last four sentences.</summary>
    Closing,
}

/// <summary>One cue as its file says it.</summary>
/// <param name="Pattern">What is looked for.</param>
/// <param name="Weight">How sure it makes, from 0 to 1, when nothing else is found.</param>
/// <param name="Form">Which sentences.</param>
/// <param name="Part">Where in the reply.</param>
/// <param name="Unless">The cue does not count in a sentence in which one of these is found.</param>
internal sealed record CueSource(
    ImmutableArray<CueItem> Pattern, double Weight, SentenceForm Form, ReplyPart Part, ImmutableArray<ImmutableArray<CueItem>> Unless);

/// <summary>The cues of one act.</summary>
/// <param name="Act">One of <see cref="SpeechActs"/>.</param>
/// <param name="Cues">What speaks for it.</param>
/// <param name="Vetoes">A sentence in which one of these is found does not do it.</param>
internal sealed record ActSource(string Act, ImmutableArray<CueSource> Cues, ImmutableArray<CueSource> Vetoes);

/// <summary>A file of cues: everything that is known about what the sentences of a language do. Immutable.</summary>
internal sealed record CueFile
{
    /// <summary>Words with a period that never end a sentence, without the period.</summary>
    public ImmutableArray<string> Abbreviations { get; init; } = [];

    /// <summary>Words with a period that end a sentence before a capital letter.</summary>
    public ImmutableArray<string> FinalAbbreviations { get; init; } = [];

    /// <summary>Words with a period that end no sentence before a number.</summary>
    public ImmutableArray<string> NumberAbbreviations { get; init; } = [];

    /// <summary>Whether a period behind a day makes it an ordinal, as in "3. Mai".</summary>
    public bool HasOrdinalDot { get; init; }

    /// <summary>Whether a capital letter behind a web address, a smiley or an emoji begins a sentence.</summary>
    public bool HasCapitalAfterUrl { get; init; }

    /// <summary>Whether letters count without their accents, because people leave them out.</summary>
    public bool FoldsAccents { get; init; }

    /// <summary>Endings and beginnings that are words of their own: "n't" of "don't", "j'" of "j'ai".</summary>
    public ImmutableArray<string> Suffixes { get; init; } = [];

    public ImmutableArray<string> Prefixes { get; init; } = [];

    /// <summary>Other spellings of words: "dont" is read as "do n't".</summary>
    public ImmutableArray<KeyValuePair<string, string>> Aliases { get; init; } = [];

    /// <summary>The classes of words, each with its sequences.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<ImmutableArray<CueItem>>>> Words { get; init; } = [];

    /// <summary>What else is found in a sentence: <c>owner</c>, <c>time</c>, <c>feeling</c>.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<CueSource>>> Marks { get; init; } = [];

    public ImmutableArray<ActSource> Acts { get; init; } = [];
}
