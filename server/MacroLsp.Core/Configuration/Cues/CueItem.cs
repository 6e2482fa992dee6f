using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration.Cues;

/// <summary>What one part of a cue stands for.</summary>
internal enum CueItemKind
{
    /// <summary>A word, a sign, or several of them in a row.</summary>
    Word,

    /// <summary>Every word that starts like this.</summary>
    Prefix,

    /// <summary>Every word that ends like this.</summary>
    Suffix,

    /// <summary>A class of words of the same file, by its name.</summary>
    Class,

    /// <summary>A placeholder or a value in the text, by its kind or its name.</summary>
    Value,

    /// <summary>One of several sequences.</summary>
    Group,

    /// <summary>A few words that do not matter.</summary>
    Gap,

    /// <summary>The start of the sentence.</summary>
    Start,

    /// <summary>The start of the sentence or of a clause in it.</summary>
    ClauseStart,

    /// <summary>The end of the sentence.</summary>
    End,
}

/// <summary>One part of a cue.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">The word, the beginning or ending, or the name; empty for the other kinds.</param>
internal sealed record CueItem(CueItemKind Kind, string Text = "")
{
    /// <summary>The sequences of a group.</summary>
    public ImmutableArray<ImmutableArray<CueItem>> Alternatives { get; init; } = [];

    /// <summary>The most words that a gap takes.</summary>
    public int Limit { get; init; }

    /// <summary>Whether a gap goes on behind a comma.</summary>
    public bool CrossesClauses { get; init; }

    /// <summary>Whether the cue also fits without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether the cue does not fit where this stands next.</summary>
    public bool IsForbidden { get; init; }
}
