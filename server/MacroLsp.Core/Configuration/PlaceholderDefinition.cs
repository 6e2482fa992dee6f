namespace MacroLsp.Core.Configuration;

/// <summary>What a placeholder stands for. Immutable.</summary>
/// <param name="Name">What stands between the braces: <c>[a-z][a-z0-9_]*</c>.</param>
/// <param name="Type">What kind of value it is. Default: text.</param>
/// <param name="Description">What it stands for, in a sentence; may be empty.</param>
/// <param name="Sample">A made-up value for previews; a date in the form 2026-12-01. Never empty.</param>
/// <param name="Default">The wording that <c>| default: "…"</c> is suggested with, or null.</param>
/// <param name="NeedsDefault">
/// Whether it may be empty when the reply is sent, so that a text using it needs a default or an alternative. Default: false.
/// </param>
/// <param name="Sensitivity">Who may read the value. Default: public.</param>
/// <param name="IsBuiltIn">Whether MacroLsp brings it; false as soon as the project writes one of that name.</param>
public sealed record PlaceholderDefinition(
    string Name, PlaceholderType Type, string Description, string Sample, string? Default,
    bool NeedsDefault, Sensitivity Sensitivity, bool IsBuiltIn);

/// <summary>The kind of value a placeholder is filled with.</summary>
public enum PlaceholderType
{
    /// <summary>Words, written as they come.</summary>
    Text,

    /// <summary>A calendar day, which the filters <c>date</c> and <c>relative</c> write in the reader's language.</summary>
    Date,

    /// <summary>A phone number or an e-mail address.</summary>
    Contact,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A web address with https.</summary>
    Url,
}

/// <summary>Who may read the value of a placeholder.</summary>
public enum Sensitivity
{
    /// <summary>Anyone: it may stand in a public answer.</summary>
    Public,

    /// <summary>The customer alone: it is about them.</summary>
    Personal,

    /// <summary>Colleagues alone: it is never sent.</summary>
    Internal,
}
