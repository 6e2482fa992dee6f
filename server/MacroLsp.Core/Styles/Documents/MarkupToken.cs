namespace MacroLsp.Core.Styles.Documents;

internal enum MarkupKind
{
    Start,
    End,

    /// <summary>A tag that opens and closes nothing: <c>&lt;br/&gt;</c>.</summary>
    Empty,
    Text,
    Comment,
}

/// <summary>One tag, text or comment of a document, as HTML would have it.</summary>
/// <param name="Name">Of a tag, in lower case; empty otherwise.</param>
/// <param name="Text">Of a text or a comment; of an image its alternative text.</param>
/// <param name="Class">The attribute of that name.</param>
/// <param name="Href">The attribute of that name.</param>
internal readonly record struct MarkupToken(MarkupKind Kind, string Name, MappedText? Text = null, string Class = "", string Href = "")
{
    public static MarkupToken Start(string name) => new(MarkupKind.Start, name);

    public static MarkupToken End(string name) => new(MarkupKind.End, name);

    public static MarkupToken Link(string href) => new(MarkupKind.Start, "a", Href: href);
}
