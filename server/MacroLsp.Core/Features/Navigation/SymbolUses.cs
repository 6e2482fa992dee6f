using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features;

/// <summary>Finds every place in a file where a symbol is named.</summary>
internal static class SymbolUses
{
    /// <summary>The names in a file of the workspace, macros or configuration; nothing for a file that is neither.</summary>
    public static IEnumerable<SymbolUse> In(WorkspaceSnapshot snapshot, string path)
    {
        if (snapshot.Find(path) is { } document) return InMacros(document.File);
        return path == snapshot.Place.Path && snapshot.Place.File is { } config ? InConfig(config.Yaml) : [];
    }

    /// <summary>The name that a cursor touches, or null.</summary>
    public static SymbolUse? At(WorkspaceSnapshot snapshot, string path, int offset) =>
        In(snapshot, path).FirstOrDefault(u => u.Span.Touches(offset)) ?? In(snapshot, path).FirstOrDefault(u => u.Symbol.Kind == SymbolKind.Placeholder && !u.IsDeclaration && u.Whole.Contains(offset));

    private static IEnumerable<SymbolUse> InMacros(MacroFile file) => file.Macros.SelectMany(InMacro).DistinctBy(u => u.Span);

    private static IEnumerable<SymbolUse> InMacro(Macro macro)
    {
        if (macro.Id is { } id) yield return Use(SymbolKind.Macro, id, macro.Root?.Find("macro")?.Span ?? id.Span, isDeclaration: true);
        if (macro.Framework is { } framework) yield return Use(SymbolKind.Framework, framework, framework.Span);
        if (macro.Channel is { } channel) yield return Use(SymbolKind.Channel, channel, channel.Span);
        foreach (var next in macro.Next) yield return Use(SymbolKind.Macro, next, next.Span);
        foreach (var section in macro.BasedOn?.Sections ?? [])
            yield return new SymbolUse(new Symbol(SymbolKind.Section, section.Key.Value, macro.IdText), section.Key.Content, section.Span, IsDeclaration: false);
        foreach (var section in macro.Reply.Sections)
        {
            yield return new SymbolUse(new Symbol(SymbolKind.Section, section.Id, macro.IdText), section.Entry.Key.Content, section.Span, IsDeclaration: true);
            foreach (var when in section.Alternatives.SelectMany(a => a.When)) yield return Use(SymbolKind.Placeholder, when, when.Span);
        }

        foreach (var text in macro.Texts)
        {
            foreach (var placeholder in text.Template.Placeholders.Where(p => p.Name.Length > 0))
            {
                yield return new SymbolUse(new Symbol(SymbolKind.Placeholder, placeholder.Name), text.ToSource(placeholder.NameSpan),
                    text.ToSource(placeholder.Span), IsDeclaration: false);
            }
        }
    }

    private static IEnumerable<SymbolUse> InConfig(YamlFile file)
    {
        if (file.Documents is not [{ Root: YamlMapping root }, ..]) yield break;
        foreach (var use in Keys(root, "placeholders", SymbolKind.Placeholder)) yield return use;
        foreach (var use in Keys(root, "frameworks", SymbolKind.Framework)) yield return use;
        foreach (var use in Keys(root, "channels", SymbolKind.Channel)) yield return use;
        if (root.Find("default-framework")?.Value?.Resolved is YamlScalar framework) yield return Use(SymbolKind.Framework, framework, framework.Span);
        if (root.Find("targets")?.Value?.Resolved is not YamlMapping targets) yield break;
        foreach (var target in targets.Entries.Select(e => e.Value?.Resolved).OfType<YamlMapping>())
        {
            if (target.Find("placeholders")?.Value?.Resolved is not YamlMapping names) continue;
            foreach (var name in names.Entries) yield return Use(SymbolKind.Placeholder, name.Key, name.Span);
        }
    }

    private static IEnumerable<SymbolUse> Keys(YamlMapping root, string key, SymbolKind kind) =>
        root.Find(key)?.Value?.Resolved is YamlMapping mapping
            ? mapping.Entries.Select(e => Use(kind, e.Key, e.Span, isDeclaration: true))
            : [];

    private static SymbolUse Use(SymbolKind kind, YamlScalar name, TextSpan whole, bool isDeclaration = false) =>
        new(new Symbol(kind, name.Value), name.Map.ToSource(new TextSpan(0, name.Value.Length)), whole, isDeclaration);
}
