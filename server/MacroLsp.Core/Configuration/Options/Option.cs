namespace MacroLsp.Core.Configuration.Options;

/// <summary>One key of macrolsp.yaml. Immutable.</summary>
/// <param name="Key">As it is written.</param>
/// <param name="Description">What it is for, in plain sentences that a support lead understands.</param>
internal abstract record Option(string Key, string Description)
{
    /// <summary>What holds when the key is left out, as it would be written; null when that says nothing.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the mapping is of no use without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>One value as an author might write it; null when the type says it all.</summary>
    public string? Example { get; init; }

    public abstract OptionType Type { get; }
}

/// <summary>A key whose value is read as <typeparamref name="T"/>.</summary>
/// <param name="Key">As it is written.</param>
/// <param name="Of">What the value looks like.</param>
/// <param name="Fallback">What holds when the key is left out or its value cannot be used.</param>
/// <param name="Description">What it is for.</param>
internal sealed record Option<T>(string Key, OptionType<T> Of, T Fallback, string Description) : Option(Key, Description)
{
    public override OptionType Type => Of;
}
