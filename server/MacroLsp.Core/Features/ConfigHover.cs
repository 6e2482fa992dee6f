using MacroLsp.Core.Configuration;
using MacroLsp.Core.Features.Docs;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Features;

/// <summary>Hover in macrolsp.yaml: what a key is for, and what its value names.</summary>
public static class ConfigHover
{
    /// <summary>The hover at an offset of the workspace's macrolsp.yaml; null where there is nothing to say.</summary>
    public static Hover? At(WorkspaceSnapshot snapshot, int offset)
    {
        if (ConfigCursor.At(snapshot, offset) is not { Cursor.Scalar: { } scalar } place || place.Cursor.Role == CursorRole.Comment) return null;
        var markdown = place.Cursor.Role == CursorRole.Key
            ? OfKey(snapshot, place, scalar.Value)
            : OfName(snapshot, place.Option?.Refers ?? OptionReference.None, scalar.Value);
        return string.IsNullOrEmpty(markdown) ? null : new Hover(scalar.Span, markdown);
    }

    private static string? OfKey(WorkspaceSnapshot snapshot, ConfigCursor place, string key)
    {
        if (place.Option is { HasFreeNames: true } names)
            return place.Keys is ["placeholders"] ? PlaceholderDocs.Of(snapshot, key)
                : place.Keys is ["frameworks"] ? OfName(snapshot, OptionReference.Framework, key)
                : OfName(snapshot, names.Refers, key);
        return ConfigSchema.Describe(place.Keys.Add(key)) is { Description.Length: > 0 } option ? OptionDocs.Of(option) : null;
    }

    private static string? OfName(WorkspaceSnapshot snapshot, OptionReference refers, string name) => refers switch
    {
        OptionReference.Locale => KeyDocs.OfLocale(snapshot, name),
        OptionReference.Rule when AllRules.Find(name) is not null => RuleDocs.Of(snapshot, snapshot.Place.Path ?? "", name),
        OptionReference.Framework when snapshot.Config.Frameworks.TryGetValue(name, out var framework) => KeyDocs.OfFramework(framework),
        OptionReference.Placeholder => PlaceholderDocs.Of(snapshot, name),
        OptionReference.Channel when snapshot.Config.Channels.TryGetValue(name, out var channel) => KeyDocs.OfChannel(channel),
        OptionReference.SpeechAct => SpeechActs.All.FirstOrDefault(a => a.Id == name) is { Id: not null } act ? $"**{act.Id}** · {act.Description}" : null,
        _ => null,
    };
}
