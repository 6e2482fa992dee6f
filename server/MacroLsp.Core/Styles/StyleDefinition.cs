using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles;

/// <summary>The check kinds of Vale; the value of <c>extends</c> at the end of a chain of inheritance.</summary>
public enum CheckKind
{
    Existence,
    Substitution,
    Occurrence,
    Repetition,
    Consistency,
    Conditional,
    Capitalization,
    Metric,
    Readability,
    Spelling,
    Sequence,
    Script,
}

/// <summary>A text of a rule file and where it stands, so that a message about it can point there.</summary>
/// <param name="Value">The text as YAML reads it.</param>
/// <param name="Path">The rule file that it was read from; with inheritance not always the rule's own.</param>
/// <param name="Span">Its place in that file.</param>
public readonly record struct StyleText(string Value, string Path, TextSpan Span)
{
    public override string ToString() => Value;
}

/// <summary>A key and a value of a rule file's table, such as one pair of <c>swap</c>.</summary>
public readonly record struct StylePair(StyleText Key, StyleText Value);

/// <summary>What a rule does about what it finds; Vale's <c>action</c>.</summary>
/// <param name="Name"><c>replace</c>, <c>remove</c>, <c>convert</c>, <c>suggest</c> or <c>edit</c>.</param>
/// <param name="Steps">The steps of an edit, in order; for the other names one step that holds the parameters.</param>
public sealed record StyleAction(StyleText Name, ImmutableArray<ImmutableArray<StyleText>> Steps);

/// <summary>One of the cases that a rule file carries for itself under <c>tests</c>, in the form of Vale 3.24.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Input">The document to check.</param>
/// <param name="Want">The exact alerts, one a line as <c>line:column:Pack.Rule:message</c>; null when not given.</param>
/// <param name="Contains">Parts of the output that must be there.</param>
/// <param name="Absent">Parts of the output that must not be there.</param>
/// <param name="Format">The form of the input without a dot, such as <c>md</c> or <c>txt</c>; null when not given.</param>
public sealed record StyleTest(
    StyleText Name, StyleText Input, StyleText? Want, ImmutableArray<StyleText> Contains, ImmutableArray<StyleText> Absent, StyleText? Format);

/// <summary>
/// A tone rule as its file says it, inheritance and overlays applied, defaults filled in: what compiles to a check.
/// Fields that its kind does not have keep their defaults. Immutable.
/// </summary>
public sealed record StyleDefinition
{
    /// <summary><c>Pack.Rule</c>, subfolders joined by dots.</summary>
    public required string Id { get; init; }

    /// <summary>The rule file, relative to the folder of the styles, with forward slashes; for a built-in pack, <c>Pack/Rule.yml</c>.</summary>
    public required string Path { get; init; }

    public required CheckKind Kind { get; init; }

    /// <summary>With Go's verbs: <c>%s</c>, <c>%d</c>, <c>%.2f</c>, <c>%[n]s</c>, <c>%%</c>.</summary>
    public required StyleText Message { get; init; }

    public RuleLevel Level { get; init; } = RuleLevel.Warning;

    /// <summary>The selectors; one of them must fit. Default: <c>text</c>.</summary>
    public ImmutableArray<StyleText> Scope { get; init; } = [];

    public StyleText? Link { get; init; }

    public string Description { get; init; } = "";

    /// <summary>The most alerts for one file; zero for any number.</summary>
    public int Limit { get; init; }

    public StyleAction? Action { get; init; }

    public bool IgnoreCase { get; init; }

    public bool NonWord { get; init; }

    /// <summary>Whether the project's vocabulary counts as exceptions.</summary>
    public bool Vocab { get; init; } = true;

    public ImmutableArray<StyleText> Exceptions { get; init; } = [];

    /// <summary>existence, repetition: the alternatives.</summary>
    public ImmutableArray<StyleText> Tokens { get; init; } = [];

    /// <summary>existence: parts joined without a separator, before the tokens, or after them with <see cref="Append"/>.</summary>
    public ImmutableArray<StyleText> Raw { get; init; } = [];

    public bool Append { get; init; }

    /// <summary>substitution: what to write in place of what.</summary>
    public ImmutableArray<StylePair> Swap { get; init; } = [];

    public bool Capitalize { get; init; }

    public bool MatchCase { get; init; }

    /// <summary>occurrence: the pattern that is counted.</summary>
    public StyleText? Token { get; init; }

    public int Max { get; init; }

    public int Min { get; init; }

    /// <summary>repetition: whether only letters count.</summary>
    public bool Alpha { get; init; }

    /// <summary>consistency: the pairs of which a reply may use one.</summary>
    public ImmutableArray<StylePair> Either { get; init; } = [];

    /// <summary>conditional: what needs <see cref="Second"/> before it.</summary>
    public StyleText? First { get; init; }

    public StyleText? Second { get; init; }

    /// <summary>capitalization: <c>$title</c>, <c>$sentence</c>, <c>$lower</c>, <c>$upper</c> or a pattern.</summary>
    public StyleText? Match { get; init; }

    /// <summary>capitalization: <c>AP</c> or <c>Chicago</c>.</summary>
    public string TitleStyle { get; init; } = "AP";

    public ImmutableArray<StyleText> Indicators { get; init; } = [];

    /// <summary>capitalization: the part of the words that must be right, from 0 to 1.</summary>
    public double Threshold { get; init; } = 0.8;

    public StyleText? Prefix { get; init; }

    /// <summary>metric: what is computed, and the comparison that is found.</summary>
    public StyleText? Formula { get; init; }

    public StyleText? Condition { get; init; }

    /// <summary>readability: the names of the measures, and the grade that is too high.</summary>
    public ImmutableArray<StyleText> Metrics { get; init; } = [];

    public double Grade { get; init; }

    /// <summary>spelling: Hunspell dictionaries by name, patterns that are left out, and files of words that are right.</summary>
    public ImmutableArray<StyleText> Dictionaries { get; init; } = [];

    public StyleText? DictionaryFolder { get; init; }

    public ImmutableArray<StyleText> Filters { get; init; } = [];

    public ImmutableArray<StyleText> Ignore { get; init; } = [];

    /// <summary>spelling: whether <see cref="Filters"/> take the place of Vale's own instead of joining them.</summary>
    public bool CustomFilters { get; init; }

    /// <summary>Whether "fix all" may apply the fix unseen; ours, from the pack's pack.yaml, which Vale does not read.</summary>
    public bool IsSafe { get; init; }

    /// <summary>Holds only where customers are addressed like this; null for both. From pack.yaml.</summary>
    public Formality? Formality { get; init; }

    /// <summary>The locales it is for, in canonical case; <c>en</c> stands for every <c>en-*</c>. Empty for all. From pack.yaml.</summary>
    public ImmutableArray<string> Locales { get; init; } = [];

    public ImmutableArray<StyleTest> Tests { get; init; } = [];
}
