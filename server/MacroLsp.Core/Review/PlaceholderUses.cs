using System.Collections.Immutable;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Review;

/// <summary>Which placeholders a reply uses, and how they are written.</summary>
internal static class PlaceholderUses
{
    /// <summary>What changed, by name. The order of places and their number do not count, white space neither.</summary>
    public static ImmutableArray<PlaceholderChange> Between(FoundMacro before, FoundMacro after)
    {
        var old = Of(before);
        var @new = Of(after);
        var changes = ImmutableArray.CreateBuilder<PlaceholderChange>();
        foreach (var name in old.Keys.Union(@new.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var was = string.Join(", ", old.GetValueOrDefault(name) ?? []);
            var @is = string.Join(", ", @new.GetValueOrDefault(name) ?? []);
            if (was == @is) continue;
            var kind = was.Length == 0 ? ChangeKind.Added : @is.Length == 0 ? ChangeKind.Removed : ChangeKind.Changed;
            changes.Add(new PlaceholderChange(name, kind, was, @is));
        }

        return changes.ToImmutable();
    }

    private static Dictionary<string, SortedSet<string>> Of(FoundMacro macro)
    {
        var uses = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var text in Texts(macro))
        {
            foreach (var placeholder in text.Template.Placeholders)
            {
                if (!uses.TryGetValue(placeholder.Name, out var forms)) uses[placeholder.Name] = forms = new SortedSet<string>(StringComparer.Ordinal);
                forms.Add(Form(placeholder));
            }
        }

        return uses;
    }

    private static IEnumerable<MacroText> Texts(FoundMacro macro)
    {
        if (macro.Side.Macro.Title is { } title) yield return title;
        if (macro.Reply.Unsectioned is { } whole) yield return whole;
        foreach (var text in macro.Reply.Sections.SelectMany(s => s.Section.Alternatives).Select(a => a.Text).OfType<MacroText>()) yield return text;
    }

    private static string Form(Placeholder placeholder)
    {
        var filters = placeholder.Filters.Select(f =>
            f.Arguments.IsEmpty ? $" | {f.Name}" : $" | {f.Name}: {string.Join(", ", f.Arguments.Select(a => a.IsQuoted ? $"\"{a.Value}\"" : a.Value))}");
        return $"{{{{ {placeholder.Name}{string.Concat(filters)} }}}}";
    }
}
