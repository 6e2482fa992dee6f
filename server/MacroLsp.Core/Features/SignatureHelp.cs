using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Features;

/// <summary>What a filter takes, while its argument is typed.</summary>
/// <param name="Label">The filter as it is written: <c>date: long|medium|short|full|weekday</c>.</param>
/// <param name="Argument">The part of the label that stands for the argument.</param>
/// <param name="Markdown">What the filter does.</param>
/// <param name="ArgumentMarkdown">What the argument does; empty when there is nothing to add.</param>
public sealed record SignatureHelp(string Label, string Argument, string Markdown, string ArgumentMarkdown)
{
    /// <summary>The signs after which an editor asks.</summary>
    public static ImmutableArray<string> TriggerCharacters { get; } = [":", "|"];

    /// <summary>The filter whose argument the cursor stands in, or null.</summary>
    public static SignatureHelp? At(MacroDocument document, int offset)
    {
        offset = Math.Clamp(offset, 0, document.Source.Length);
        var cursor = YamlCursor.At(document.File.Yaml, offset);
        if (cursor.Role == CursorRole.Comment || cursor.Path is not (["title"] or ["reply", ..])) return null;
        var from = cursor.Scalar is { } scalar ? Math.Min(scalar.Span.Start, offset) : document.Source.Lines.StartOf(document.Source.Lines.LineOf(offset));
        if (BracesCursor.At(document.Source, offset, from) is not { Part: BracesPart.Argument } braces || Filters.Find(braces.Filter) is not { } filter) return null;
        var argument = filter.Argument switch
        {
            FilterArgumentKind.Text => "\"text\"",
            FilterArgumentKind.Choice => string.Join('|', filter.Choices.Select(c => c.Name)),
            _ => "",
        };
        return argument.Length == 0
            ? null
            : new SignatureHelp($"{filter.Name}: {argument}", argument, filter.Description, string.Join("\n", filter.Choices.Select(c => $"- `{c.Name}`: {c.Description}")));
    }
}
