using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>
/// Names that are typed together: the condition of an alternative, and the same placeholder in the text that it is the
/// condition of. Rename cannot do this, because it changes a placeholder in every macro.
/// </summary>
public static class LinkedNames
{
    /// <summary>What a name may consist of, for an editor that asks when to stop.</summary>
    public const string Pattern = "[A-Za-z0-9_.-]*";

    /// <summary>
    /// The names that are linked with the one at the cursor, itself included, in the order of the file; empty where a name
    /// stands alone. All of them are written alike in the source.
    /// </summary>
    /// <param name="document">A file of macros.</param>
    /// <param name="offset">The cursor, in UTF-16 units from the start of the file.</param>
    public static ImmutableArray<TextSpan> At(MacroDocument document, int offset)
    {
        var alternative = document.File.MacroAt(offset)?.Reply.Sections.Where(s => s.Span.Touches(offset))
            .SelectMany(s => s.Alternatives).FirstOrDefault(a => a.Span.Touches(offset));
        if (alternative is not { Text: { } text, When.IsEmpty: false }) return [];
        var conditions = alternative.When.Select(w => (Name: w.Value, Span: w.Content)).ToList();
        var uses = text.Template.Placeholders.Where(p => p.Name.Length > 0).Select(p => (p.Name, Span: text.ToSource(p.NameSpan))).ToList();
        var name = conditions.Concat(uses).FirstOrDefault(n => n.Span.Touches(offset)).Name;
        if (name is null || !conditions.Exists(c => c.Name == name) || !uses.Exists(u => u.Name == name)) return [];
        var linked = conditions.Concat(uses).Where(n => n.Name == name).Select(n => n.Span).ToImmutableArray().Sort();
        return linked.All(span => document.Source.AsSpan(span).SequenceEqual(name)) ? linked : [];
    }
}
