using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>What stands below <c>rules:</c>, <c>overrides:</c> and <c>suppressions:</c>.</summary>
internal static class RuleOptions
{
    private static readonly ChoiceType<RuleLevel?> Level = new("off, suggestion, warning, error or default",
        ("off", RuleLevel.Off, "The rule does not run."),
        ("suggestion", RuleLevel.Suggestion, "A hint in the editor; a check passes."),
        ("warning", RuleLevel.Warning, "Worth a look before sending; a check passes."),
        ("error", RuleLevel.Error, "The reply must not go out like this; a check fails."),
        ("default", null, "The level that the rule has of its own."));

    private static MapType<RuleLevel?> Levels { get; } =
        new("levels by the ids of rules", Texts.RuleId, Level) { NameProblem = ConfigProblem.UnknownKey };

    public static readonly Option<ImmutableArray<KeyValuePair<string, RuleLevel?>>> Rules = new("rules", Levels, [],
        "How loudly each rule speaks, where you want another level than its own. The name of a style pack stands for all of its rules.")
    { Example = "{ review-overdue: warning }" };

    private static readonly Option<ImmutableArray<string>> Files = new("files",
        new ListType<string>("a list of patterns for files", Texts.Glob), [],
        "The files for which these levels hold, from the folder of macrolsp.yaml.") { IsRequired = true, Example = "[events/**]" };

    private static readonly Option<ImmutableArray<KeyValuePair<string, RuleLevel?>>> RulesOfFiles = new("rules", Levels, [],
        "How loudly each rule speaks in these files.");

    private static readonly ObjectType<RuleOverride> Override = new("files and their rules", [Files, RulesOfFiles, StyleOptions.OfFiles],
        static entry =>
        {
            if (!entry.Has(RulesOfFiles) && !entry.Has(StyleOptions.OfFiles))
                entry.Reading.Report(ConfigProblem.MissingKey, entry.SpanOf(RulesOfFiles), "These files need \"rules\" or \"styles\": what is different for them.");
            return new RuleOverride(new GlobSet(entry.Get(Files)), Freeze(entry.Get(RulesOfFiles)))
            {
                Styles = entry.Get(StyleOptions.OfFiles) is { IsDefault: false } styles ? styles : null,
            };
        });

    public static readonly Option<ImmutableArray<RuleOverride>> Overrides = new("overrides",
        new ListType<RuleOverride>("a list of files with their rules", Override), [],
        "Other levels, or other style packs, for some of the files. Where several fit a file, the last one wins.");

    private static readonly Option<bool> RequireReason = new("require-reason", new FlagType(), false,
        "Whether a comment that switches a rule off has to say why, after \" -- \".") { Default = "false" };

    public static readonly Option<SuppressionConfig> Suppressions = new("suppressions",
        new ObjectType<SuppressionConfig>("what is asked of comments that switch a rule off", [RequireReason],
            static entry => new SuppressionConfig(entry.Get(RequireReason))),
        SuppressionConfig.Default, "What is asked of comments that switch a rule off.");

    public static FrozenDictionary<string, RuleLevel?> Freeze(ImmutableArray<KeyValuePair<string, RuleLevel?>> levels) =>
        levels.ToFrozenDictionary(StringComparer.Ordinal);
}
