using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features.Actions;

/// <summary>
/// Makes two alternatives of a section's text: the text as it is for when a placeholder is filled, and what is left
/// without the sentences that need it for when it is not.
/// </summary>
internal static class SplitAlternatives
{
    public static IEnumerable<CodeAction> At(WorkspaceSnapshot snapshot, MacroDocument document, TextSpan span)
    {
        if (document.File.MacroAt(span.Start) is not { } macro) yield break;
        var section = macro.Reply.Sections.FirstOrDefault(s => s.Span.Touches(span.Start));
        if (section is not { HasAlternatives: false, Alternatives: [{ Text: { Node: { IsRepaired: false, Anchor: null } } text }] }) yield break;
        if (macro.Reply.Mapping is not { IsFlow: false } mapping || section.Entry.Value is not YamlScalar) yield break;
        foreach (var name in Names(snapshot, text, span.Start))
        {
            yield return new CodeAction($"Write another text for when \"{name}\" is empty", ActionKinds.Alternatives,
                () => ActionEdits.Of(Edit(document.Source, mapping.Indent, section, text, name, snapshot)));
        }
    }

    /// <summary>The placeholder at the cursor, else those that may be empty.</summary>
    private static IEnumerable<string> Names(WorkspaceSnapshot snapshot, MacroText text, int offset)
    {
        if (text.PlaceholderAt(offset) is { HasValidName: true } here) return [here.Name];
        return text.Template.Placeholders.Select(p => p.Name).Distinct(StringComparer.Ordinal)
            .Where(n => snapshot.Config.Placeholders.GetValueOrDefault(n) is { NeedsDefault: true });
    }

    private static TextEdit Edit(SourceText source, int indent, Section section, MacroText text, string name, WorkspaceSnapshot snapshot)
    {
        var (lineBreak, dash, column) = (source.LineBreak, new string(' ', indent + 2), indent + 6);
        var otherwise = Without(text.Template, name, snapshot.Config.Placeholders.GetValueOrDefault(name)?.Default);
        var list = $"{lineBreak}{dash}- when: {name}{lineBreak}{dash}  text: {BlockScalar.Write(text.Value, column, lineBreak: lineBreak)}"
            + $"{lineBreak}{dash}- text: {BlockScalar.Write(otherwise, column, lineBreak: lineBreak)}";
        return new TextEdit(TextSpan.FromBounds(section.Entry.Colon + 1, text.Node.Span.End), list);
    }

    /// <summary>The text without the sentences that hold the placeholder; when none is left, with the default in its place.</summary>
    private static string Without(Template template, string name, string? fallback)
    {
        var text = template.Text;
        var kept = new List<string>();
        foreach (var sentence in Sentences(template))
        {
            if (!template.Placeholders.Any(p => p.Name == name && sentence.Contains(p.Span))) kept.Add(text.Substring(sentence.Start, sentence.Length).Trim());
        }

        var rest = string.Join(' ', kept.Where(k => k.Length > 0));
        if (rest.Length > 0) return rest;
        var edits = template.Placeholders.Where(p => p.Name == name).Select(p => new TextEdit(p.Span, fallback ?? "…"));
        return TextEdit.Apply(text, edits);
    }

    /// <summary>Cut behind the signs that end a sentence, but not inside of placeholders.</summary>
    private static IEnumerable<TextSpan> Sentences(Template template)
    {
        var text = template.Text;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var endsHere = text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) || text[i] is '。' or '！' or '？' or '\n';
            if (!endsHere || template.Placeholders.Any(p => p.Span.Contains(i))) continue;
            yield return TextSpan.FromBounds(start, i + 1);
            start = i + 1;
        }

        if (start < text.Length) yield return TextSpan.FromBounds(start, text.Length);
    }
}
