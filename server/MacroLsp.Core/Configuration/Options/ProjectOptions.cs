using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>The whole of macrolsp.yaml: every key, and how they become a <see cref="ProjectConfig"/>.</summary>
internal static class ProjectOptions
{
    private static readonly ImmutableArray<string> DefaultMacros = ["**/*.macro.yaml", "**/*.macro.yml"];

    private static readonly Option<ImmutableArray<string>> Macros = new("macros",
        new ListType<string>("a list of patterns for files", Texts.Glob), DefaultMacros,
        "Which files are macros, from the folder of this file. * is any part of a name, ** any number of folders; "
        + "a folder stands for the macros in it.")
    { Default = """["**/*.macro.yaml", "**/*.macro.yml"]""" };

    private static readonly Option<ImmutableArray<string>> Exclude = new("exclude",
        new ListType<string>("a list of patterns for files", Texts.Glob), [],
        "Which of them are left out, unless they are named on the command line or open in the editor.")
    { Default = "[]", Example = "[drafts/**]" };

    private static readonly Option<string> DefaultFramework = new("default-framework", Texts.FrameworkId, "AER",
        "The framework of a macro that names none.") { Default = "AER" };

    private static readonly TextType HelpdeskId = Texts.KebabId("a helpdesk's id", OptionReference.Helpdesk);

    private static readonly Option<ImmutableArray<KeyValuePair<string, string>>> TargetPlaceholders = new("placeholders",
        new MapType<string>("the helpdesk's names by ours", Texts.PlaceholderName, Texts.Filled("the name in the helpdesk")), [],
        "The names of our placeholders in that helpdesk, where they differ from the built-in ones.")
    { Example = "{ etd: ticket.ticket_field_3601 }" };

    private static readonly Option<ImmutableArray<KeyValuePair<string, Target>>> Targets = new("targets",
        new MapType<Target>("helpdesks by their ids", HelpdeskId, new ObjectType<Target>("what is different in that helpdesk",
            [TargetPlaceholders],
            static target => new Target(target.Name, target.Get(TargetPlaceholders).ToFrozenDictionary(StringComparer.Ordinal)))), [],
        "The helpdesks to which macros are exported.");

    public static ObjectType<ProjectConfig> Root { get; } = new("keys such as \"locales:\" and \"placeholders:\"",
        [
            Macros, Exclude, LocaleOptions.SourceLocale, LocaleOptions.Locales, DefaultFramework, FrameworkOptions.All,
            PlaceholderOptions.All, ChannelOptions.All, RuleOptions.Rules, RuleOptions.Overrides, RuleOptions.Suppressions,
            StyleOptions.OfProject, StyleOptions.Folder, StyleOptions.Vale, LocaleOptions.Glossary, CueOptions.All, Targets, ChannelOptions.Sla,
        ],
        Build);

    private static ProjectConfig Build(ObjectReading root)
    {
        var macros = root.Get(Macros);
        var config = new ProjectConfig
        {
            // An empty list would hide every macro, which nobody writes a configuration for.
            Macros = new GlobSet(macros.IsEmpty ? DefaultMacros : macros),
            Exclude = new GlobSet(root.Get(Exclude)),
            SourceLocale = root.Get(LocaleOptions.SourceLocale),
            Locales = root.Get(LocaleOptions.Locales).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
            DefaultFramework = root.Get(DefaultFramework),
            Frameworks = Over(BuiltInData.Frameworks, root.Get(FrameworkOptions.All)),
            Placeholders = Over(BuiltInData.Placeholders, root.Get(PlaceholderOptions.All)),
            Channels = Over(BuiltInData.Channels, root.Get(ChannelOptions.All)),
            Rules = RuleOptions.Freeze(root.Get(RuleOptions.Rules)),
            Overrides = root.Get(RuleOptions.Overrides),
            Suppressions = root.Get(RuleOptions.Suppressions),
            Styles = root.Get(StyleOptions.OfProject) is { IsDefault: false } styles ? styles : null,
            StylesPath = root.Get(StyleOptions.Folder),
            Vale = root.Get(StyleOptions.Vale),
            Glossary = root.Get(LocaleOptions.Glossary),
            Cues = CueOptions.Freeze(root.Get(CueOptions.All)),
            Targets = root.Get(Targets).ToFrozenDictionary(StringComparer.Ordinal),
            Sla = root.Get(ChannelOptions.Sla).ToFrozenDictionary(StringComparer.Ordinal),
        };
        return WithKnownNames(config, root);
    }

    /// <summary>What refers to something that is not there falls back to its default.</summary>
    private static ProjectConfig WithKnownNames(ProjectConfig config, ObjectReading root)
    {
        if (!config.Frameworks.ContainsKey(config.DefaultFramework))
        {
            root.Reading.ReportWord(ConfigProblem.InvalidValue, root.SpanOf(DefaultFramework),
                $"There is no framework \"{config.DefaultFramework}\".",
                Suggestions.Closest(config.DefaultFramework, config.Frameworks.Keys.Order(StringComparer.Ordinal)));
            config = config with { DefaultFramework = DefaultFramework.Fallback };
        }

        foreach (var entry in EntriesOf(root.NodeOf(ChannelOptions.Sla)))
            ReportUnknown(entry, "channel", config.Channels.Keys, root.Reading);
        foreach (var target in EntriesOf(root.NodeOf(Targets)))
        {
            var names = (target.Value?.Resolved as YamlMapping)?.Find(TargetPlaceholders.Key)?.Value?.Resolved;
            foreach (var entry in EntriesOf(names)) ReportUnknown(entry, "placeholder", config.Placeholders.Keys, root.Reading);
        }

        return config;
    }

    private static void ReportUnknown(YamlEntry entry, string what, ImmutableArray<string> known, ConfigReading reading)
    {
        var name = entry.Key.Value.Trim();
        if (known.Contains(name, StringComparer.Ordinal)) return;
        reading.ReportWord(ConfigProblem.InvalidValue, entry.Key.Span, $"There is no {what} \"{name}\".",
            Suggestions.Closest(name, known.Order(StringComparer.Ordinal)));
    }

    private static ImmutableArray<YamlEntry> EntriesOf(YamlNode? node) => node is YamlMapping mapping ? mapping.Entries : [];

    private static FrozenDictionary<string, T> Over<T>(FrozenDictionary<string, T> builtIn, ImmutableArray<KeyValuePair<string, T>> own)
    {
        if (own.IsEmpty) return builtIn;
        var all = new Dictionary<string, T>(builtIn, StringComparer.Ordinal);
        foreach (var (key, value) in own) all[key] = value;
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
