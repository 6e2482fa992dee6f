using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>A language and region in which the project writes replies. Immutable.</summary>
/// <param name="Tag">The BCP 47 tag in its canonical case, such as <c>en-GB</c>.</param>
/// <param name="Formality">How the customer is addressed; null when the language or the team leaves it open.</param>
/// <param name="Styles">The ids of the style packs for this locale, beside the project's <see cref="ProjectConfig.Styles"/>.</param>
public sealed record LocaleConfig(string Tag, Formality? Formality, ImmutableArray<string> Styles)
{
    /// <summary>The files whose macros are wanted in this locale; null for all.</summary>
    public GlobSet? Macros { get; init; }

    /// <summary>Whether a macro of this file is wanted in this locale.</summary>
    /// <param name="path">Relative to the folder of macrolsp.yaml, with forward slashes.</param>
    public bool Wants(string path) => Macros is null || Macros.Matches(path);
}

/// <summary>How the customer is addressed, in languages that have two ways (de: Sie or du, fr: vous or tu).</summary>
public enum Formality
{
    Formal,
    Informal,
}
