using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features.Actions;

/// <summary>
/// Makes the file of a macro in a locale that the project has and the macro has not: a copy to be translated, comments
/// included, with its new locale and what it is based on.
/// </summary>
internal static class CreateVariant
{
    public static IEnumerable<CodeAction> At(WorkspaceSnapshot snapshot, MacroDocument document, TextSpan span)
    {
        if (MacroContext.At(snapshot, document, span.Start) is not { Macro: { Locale: { Value.Length: > 0 } locale, Root: { IsFlow: false } root } macro } context) yield break;
        var isOnHead = macro.Id?.Span.Touches(span.Start) ?? false;
        if (macro.IdText.Length == 0 || !isOnHead && !locale.Span.Touches(span.Start) && root.Find("locale")?.Key.Span.Touches(span.Start) != true) yield break;
        var taken = context.Siblings.Select(s => s.Locale).Append(locale.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in snapshot.Config.Locales.Keys.Where(l => !taken.Contains(l)).Order(StringComparer.Ordinal))
        {
            var path = PathFor(document.Path, locale.Value, tag);
            if (snapshot.Find(path) is not null) continue;
            yield return new CodeAction($"Create this macro for {tag}{(CommonLocales.NameOf(tag) is { } name ? $" ({name})" : "")}", ActionKinds.Variant,
                () => new ActionEdits([], [new FileCreation(path, Text(document, macro, root, locale, tag))]));
        }
    }

    /// <summary>Beside the source, with the locale in the name: <c>late-delivery.de-DE.macro.yaml</c>.</summary>
    private static string PathFor(string path, string from, string to)
    {
        var slash = path.LastIndexOf('/') + 1;
        var name = path[slash..];
        var end = name.LastIndexOf(".macro.", StringComparison.Ordinal) is >= 0 and var macro ? macro : name.LastIndexOf('.') is >= 0 and var dot ? dot : name.Length;
        var stem = name[..end];
        if (stem.EndsWith("." + from, StringComparison.OrdinalIgnoreCase)) stem = stem[..^(from.Length + 1)];
        return $"{path[..slash]}{stem}.{to}{name[end..]}";
    }

    private static string Text(MacroDocument document, Macro macro, YamlMapping root, YamlScalar locale, string tag)
    {
        var source = document.Source;
        var span = macro.Document.Span;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        edits.Add(new TextEdit(locale.Span, tag));
        var basedOn = $"based-on: {{ locale: {locale.Value} }}";
        if (root.Find("based-on") is { } old) edits.Add(new TextEdit(old.Span, basedOn));
        else
            edits.Add(TextEdit.Insert(source.Lines.EndOf(source.Lines.LineOf(locale.Span.End)), source.LineBreak + new string(' ', root.Indent) + basedOn));
        var moved = edits.Where(e => span.Contains(e.Span)).Select(e => e with { Span = new TextSpan(e.Span.Start - span.Start, e.Span.Length) });
        var text = TextEdit.Apply(source.Slice(span), moved);
        return text.EndsWith('\n') ? text : text + source.LineBreak;
    }
}
