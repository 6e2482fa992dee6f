using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Syntax;

/// <summary>A text with its placeholders. Spans are UTF-16 offsets in <see cref="Text"/>, half-open. Immutable.</summary>
/// <param name="Text">The text as the YAML value gives it.</param>
/// <param name="Parts">Everything in order, without gaps: prose, placeholders, literals.</param>
/// <param name="Problems">Braces that could not be read, in order.</param>
public sealed record Template(string Text, ImmutableArray<TemplatePart> Parts, ImmutableArray<TemplateProblem> Problems)
{
    public static Template Empty { get; } = new("", [], []);

    public IEnumerable<Placeholder> Placeholders => Parts.OfType<Placeholder>();

    /// <summary>The placeholder that a cursor at this offset touches, or null.</summary>
    public Placeholder? PlaceholderAt(int offset)
    {
        foreach (var part in Parts)
        {
            if (part is Placeholder placeholder && placeholder.Span.Touches(offset)) return placeholder;
        }

        return null;
    }

    public static Template Parse(string text) => TemplateParser.Parse(text);
}

/// <summary>One part of a template.</summary>
public abstract record TemplatePart(TextSpan Span);

/// <summary>Text that is sent as it stands.</summary>
public sealed record ProsePart(TextSpan Span) : TemplatePart(Span);

/// <summary><c>{{ "…" }}</c>: text that is sent without its quotes, mostly a literal <c>{{</c>.</summary>
/// <param name="Span">From the opening to the closing braces.</param>
/// <param name="Value">What is sent.</param>
public sealed record Literal(TextSpan Span, string Value) : TemplatePart(Span);

/// <summary><c>{{ name | filter: "argument" }}</c>.</summary>
/// <param name="Span">From the opening to the closing braces, both included.</param>
/// <param name="Name">The name as written; may be empty or invalid while someone types.</param>
/// <param name="NameSpan">The name without white space; for an empty name the place where it would stand.</param>
/// <param name="Filters">In order.</param>
/// <param name="IsClosed">Whether the closing braces are there.</param>
public sealed record Placeholder(TextSpan Span, string Name, TextSpan NameSpan, ImmutableArray<Filter> Filters, bool IsClosed)
    : TemplatePart(Span)
{
    /// <summary>Whether the name could be one: a letter, then letters, digits and underscores, all lower case.</summary>
    public bool HasValidName => IsValidName(Name);

    public Filter? Find(string filter) => Filters.FirstOrDefault(f => f.Name == filter);

    /// <summary>The text of <c>| default: "…"</c>, or null when there is none.</summary>
    public string? Default => Find("default")?.Arguments.FirstOrDefault()?.Value;

    public static bool IsValidName(string name) =>
        name.Length > 0 && name[0] is >= 'a' and <= 'z' && name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '_');
}

/// <summary>One filter of a placeholder.</summary>
/// <param name="Name">The name as written; may be empty while someone types.</param>
/// <param name="NameSpan">Where it stands.</param>
/// <param name="Arguments">What follows the colon, split at commas.</param>
/// <param name="Span">From the name to the end of the last argument.</param>
public sealed record Filter(string Name, TextSpan NameSpan, ImmutableArray<FilterArgument> Arguments, TextSpan Span);

/// <summary>One argument of a filter.</summary>
/// <param name="Value">Without quotes.</param>
/// <param name="Span">As written, quotes included.</param>
/// <param name="IsQuoted">Whether it stands in straight quotes.</param>
public sealed record FilterArgument(string Value, TextSpan Span, bool IsQuoted);

/// <summary>Why braces could not be read.</summary>
public enum TemplateProblemKind
{
    /// <summary><c>{{</c> without <c>}}</c>.</summary>
    Unclosed,

    /// <summary><c>}}</c> without <c>{{</c>.</summary>
    StrayClose,

    /// <summary>Nothing between the braces.</summary>
    EmptyName,

    /// <summary>A name with capitals, spaces, hyphens or other signs.</summary>
    InvalidName,

    /// <summary>A <c>|</c> without a filter behind it.</summary>
    EmptyFilter,

    /// <summary>A quotation mark in the braces that is not closed.</summary>
    OpenQuote,

    /// <summary>Curly quotation marks around an argument.</summary>
    CurlyQuote,

    /// <summary>Something between the parts that does not belong there.</summary>
    Unexpected,
}

/// <summary>One place in the braces that could not be read.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Span">The place in the text.</param>
/// <param name="Placeholder">The whole placeholder; for stray braces the same as <paramref name="Span"/>.</param>
public sealed record TemplateProblem(TemplateProblemKind Kind, TextSpan Span, TextSpan Placeholder);
