using MacroLsp.Core.Text;
using MacroLsp.Protocol;
using MacroLsp.Server.Convert;

namespace MacroLsp.Server.State;

/// <summary>Applies the changes of a didChange, each to the text that the one before left.</summary>
internal static class ContentChanges
{
    /// <summary>A range that lies outside the text is moved to its nearest place inside; one that ends before it starts is empty.</summary>
    public static SourceText Apply(SourceText source, IEnumerable<TextDocumentContentChangeEvent> changes, PositionEncoding encoding)
    {
        foreach (var change in changes)
        {
            source = change.Range is { } range
                ? source.Replace(FromLsp.Span(source, range, encoding), change.Text)
                : new SourceText(change.Text);
        }

        return source;
    }
}
