using MacroLsp.Core.Syntax;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>The keys that can stand at a place: of a macro, a reply, an alternative.</summary>
internal static class KnownKeys
{
    /// <summary>The keys that can stand beside the one of a text.</summary>
    public static IEnumerable<string> Beside(FileScope scope, ScalarPlace place) =>
        place.Parent is YamlMapping mapping ? Of(scope, mapping) : [];

    /// <summary>The keys that a mapping of this file can have; none for one that is none of a macro's.</summary>
    public static IEnumerable<string> Of(FileScope scope, YamlMapping mapping)
    {
        if (scope.File.MacroAt(mapping.Span.Start) is not { } macro) return [];
        if (mapping == macro.Root) return MacroKeys.All.Select(k => k.Name);
        if (mapping == macro.Reply.Mapping) return SectionsOf(scope, macro);
        if (mapping == macro.Root?.Find("valid")?.Value?.Resolved) return ["from", "until"];
        return macro.Reply.Mapping is { } reply && reply.Span.Contains(mapping.Span) ? MacroKeys.Alternative.Select(k => k.Name) : [];
    }

    private static IEnumerable<string> SectionsOf(FileScope scope, Macro macro)
    {
        var name = macro.Framework?.Value ?? scope.Config.DefaultFramework;
        var named = scope.Config.Frameworks.TryGetValue(name, out var framework)
            ? framework.Sections
            : scope.Config.Frameworks.Values.OrderBy(f => f.Id, StringComparer.Ordinal).SelectMany(f => f.Sections);
        return named.Select(s => s.Id).Distinct(StringComparer.Ordinal);
    }
}
