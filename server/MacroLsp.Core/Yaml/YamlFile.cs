using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

/// <summary>
/// A YAML file as far as it can be understood: the documents that were read, and a problem for each place that could
/// not be. Reading never fails. Immutable.
/// </summary>
public sealed class YamlFile
{
    internal YamlFile(SourceText source, ImmutableArray<YamlDocument> documents, ImmutableArray<YamlProblem> problems,
        ImmutableArray<YamlComment> comments)
    {
        Source = source;
        Documents = documents;
        Problems = problems;
        Comments = comments;
    }

    public SourceText Source { get; }

    public ImmutableArray<YamlDocument> Documents { get; }

    /// <summary>In the order of the file; at most one for each entry, beside a key that stands twice.</summary>
    public ImmutableArray<YamlProblem> Problems { get; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<YamlComment> Comments { get; }

    /// <summary>Reads a file. Work and memory are linear in its length.</summary>
    public static YamlFile Read(SourceText source) => new YamlReader(source).Read();

    public static YamlFile Read(string text) => Read(new SourceText(text));
}

/// <summary>One document of a stream.</summary>
/// <param name="Root">The root node; null when the document is empty.</param>
/// <param name="Span">The lines between the markers, which are not included.</param>
public sealed record YamlDocument(YamlNode? Root, TextSpan Span);

/// <summary>A comment from its <c>#</c> to the end of the line.</summary>
/// <param name="Span">The comment.</param>
/// <param name="OwnLine">Whether nothing but white space stands before it on its line.</param>
public readonly record struct YamlComment(TextSpan Span, bool OwnLine);

/// <summary>What kind of place could not be read as YAML, or is read otherwise than its author means.</summary>
public enum YamlProblemKind
{
    /// <summary>A line without a colon where a key is expected.</summary>
    MissingColon,

    /// <summary><c>key:value</c>, which YAML reads as text.</summary>
    MissingSpaceAfterColon,

    /// <summary>A quotation mark that is never closed.</summary>
    OpenQuote,

    /// <summary>Text behind a closing quotation mark, such as an apostrophe inside single quotes.</summary>
    TextAfterQuote,

    /// <summary>An escape in double quotes that YAML does not know.</summary>
    UnknownEscape,

    /// <summary>A tab where YAML wants spaces.</summary>
    Tab,

    /// <summary>A line whose indentation fits no block around it.</summary>
    Indentation,

    /// <summary>A list item among keys, or a key among list items.</summary>
    MixedBlock,

    /// <summary>A <c>[</c> or <c>{</c> that is never closed, or closed by the wrong sign.</summary>
    OpenBracket,

    /// <summary>A value that starts with <c>{{</c>, which YAML reads as a mapping.</summary>
    UnquotedPlaceholder,

    /// <summary>A colon and a space in plain text, which YAML reads as a key.</summary>
    ColonInPlainText,

    /// <summary>A <c>#</c> in plain text, which cuts off what stands behind it. Detail is "lines" when further lines are lost.</summary>
    TextCutByComment,

    /// <summary>Text that starts with a sign to which YAML gives a meaning of its own.</summary>
    ReservedStart,

    /// <summary>Text behind a key whose value stands below: keys or a list.</summary>
    TextAboveBlock,

    /// <summary>Text on the line of a block header (<c>| text</c>).</summary>
    BlockHeaderText,

    /// <summary>Curly quotation marks around a value, which become part of the text.</summary>
    CurlyQuotes,

    /// <summary>The same key twice in one mapping.</summary>
    DuplicateKey,

    /// <summary>The keys of another document, without the <c>---</c> that would begin it.</summary>
    MissingSeparator,

    /// <summary>An alias to an anchor that does not stand before it; detail is "…" when the file repeats too much.</summary>
    UnknownAlias,

    /// <summary>The lines of an unresolved merge; detail is "mark" for a mark that is left over from one.</summary>
    MergeConflict,

    /// <summary>A construct that macros do not use and that is not read: a complex key, a nesting beyond the limit.</summary>
    Unsupported,

    /// <summary>A control character that YAML does not allow, or half of a surrogate pair. The first of the file.</summary>
    ControlCharacter,
}

/// <summary>One place that could not be read as YAML, or is read otherwise than its author means.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">The smallest span that shows it.</param>
/// <param name="Detail">The word the message needs: the key, the sign, the escape; may be empty.</param>
/// <param name="Node">The text that was put in its place, when the reader could repair it.</param>
/// <param name="Entry">The span from the key of the entry that is concerned to the end of its lines; empty when there is none.</param>
public sealed record YamlProblem(YamlProblemKind Kind, TextSpan Span, string Detail = "", YamlScalar? Node = null, TextSpan Entry = default);
