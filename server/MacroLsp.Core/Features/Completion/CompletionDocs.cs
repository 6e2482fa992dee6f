using MacroLsp.Core.Configuration;
using MacroLsp.Core.Features.Docs;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Features.Completion;

/// <summary>The documentation of items, written when one is looked at: a list of hundreds costs none of it.</summary>
public static class CompletionDocs
{
    /// <summary>The Markdown for <see cref="CompletionItem.DocsKey"/>; null when the key names nothing (any more).</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="path">The file in which completion was asked for.</param>
    /// <param name="key">The key of the item.</param>
    public static string? Of(WorkspaceSnapshot snapshot, string path, string key)
    {
        var parts = key.Split('/', 2);
        if (parts is not [var kind, var name]) return null;
        var config = snapshot.Config;
        return kind switch
        {
            "placeholder" => PlaceholderDocs.Of(snapshot, name),
            "filter" => FilterDocs.Of(name),
            "choice" when name.Split('/') is [var filter, var choice] => FilterDocs.OfChoice(filter, choice),
            "key" => KeyOf(name) is { } info ? KeyDocs.Of(info) : null,
            "section" when name.Split('/', 2) is [var framework, var section] =>
                config.Frameworks.TryGetValue(framework, out var f) && f.Find(section) is { } s ? SectionDocs.Of(f, s) : null,
            "channel" => config.Channels.TryGetValue(name, out var channel) ? KeyDocs.OfChannel(channel) : null,
            "framework" => config.Frameworks.TryGetValue(name, out var known) ? KeyDocs.OfFramework(known) : null,
            "mood" => KeyDocs.OfMood(name),
            "locale" => KeyDocs.OfLocale(snapshot, name),
            "macro" => MacroDocs.Of(snapshot, name),
            "rule" => RuleDocs.Of(snapshot, path, name),
            "tone" => snapshot.Styles.Library.Definition(name) is { } tone ? StylePage.Of(snapshot.Styles.Library, tone) : null,
            "pack" => PackDocs.Of(snapshot.Styles.Library, name),
            "rule-key" => RuleSchema.Describe(name.Split('/'), kind: null, isChild: true) is { } ruleKey ? OptionDocs.Of(ruleKey) : null,
            "pack-key" => PackSchema.Describe(name.Split('/')) is { } packKey ? OptionDocs.Of(packKey) : null,
            "option" => ConfigSchema.Describe(name.Split('/')) is { } option ? OptionDocs.Of(option) : null,
            "act" => SpeechActs.All.FirstOrDefault(a => a.Id == name).Description,
            "phrase" => Markdown.Quote(name),
            _ => null,
        };
    }

    internal static string Placeholder(string name) => $"placeholder/{name}";

    internal static string Filter(string name) => $"filter/{name}";

    internal static string Choice(string filter, string choice) => $"choice/{filter}/{choice}";

    internal static string Key(string name) => $"key/{name}";

    internal static string Section(string framework, string section) => $"section/{framework}/{section}";

    internal static string Phrase(string text) => $"phrase/{text}";

    private static KeyInfo? KeyOf(string name) => MacroKeys.Find(name) ?? MacroKeys.Alternative.FirstOrDefault(k => k.Name == name);
}
