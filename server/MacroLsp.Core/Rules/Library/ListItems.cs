using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Library;

/// <summary>Takes an item out of a list, in brackets or with dashes, and leaves the rest as it is written.</summary>
internal static class ListItems
{
    /// <param name="source">The file.</param>
    /// <param name="entry">The key with the list; taken out as a whole when nothing would be left.</param>
    /// <param name="value">The item's text; null is given back when it does not stand in this list itself, as behind an alias.</param>
    public static TextEdit? Remove(SourceText source, YamlEntry entry, YamlScalar value)
    {
        if (entry.Value is not YamlSequence sequence)
            return entry.Value == value ? TextEdit.Delete(Lines(source, entry.Span)) : null;
        var items = sequence.Items;
        var at = 0;
        while (at < items.Length && items[at].Value != value) at++;
        if (at == items.Length) return null;
        if (items.Length == 1) return TextEdit.Delete(Lines(source, entry.Span));
        if (!sequence.IsFlow) return TextEdit.Delete(Lines(source, items[at].Span));
        return TextEdit.Delete(at + 1 < items.Length
            ? TextSpan.FromBounds(items[at].Span.Start, items[at + 1].Span.Start)
            : TextSpan.FromBounds(items[at - 1].Span.End, items[at].Span.End));
    }

    private static TextSpan Lines(SourceText source, TextSpan span)
    {
        var lines = source.Lines;
        return TextSpan.FromBounds(lines.StartOf(lines.LineOf(span.Start)), lines.EndWithBreakOf(lines.LineOf(span.End)));
    }
}
