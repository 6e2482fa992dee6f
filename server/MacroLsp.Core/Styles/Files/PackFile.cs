using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Configuration.Options;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Styles.Files;

/// <summary>What a pack says about one of its rules beyond the rule file. Immutable.</summary>
/// <param name="Formality">Holds only where customers are addressed like this; null for both.</param>
/// <param name="IsSafe">Whether its first replacement may be applied unseen.</param>
/// <param name="Locales">The locales it is for; empty for those of the pack.</param>
/// <param name="Why">Why it matters to the customer, in Markdown; may be empty.</param>
/// <param name="Instead">What to write, in Markdown; may be empty.</param>
public sealed record PackRule(Formality? Formality, bool IsSafe, ImmutableArray<string> Locales, string Why, string Instead)
{
    public static PackRule Default { get; } = new(null, IsSafe: false, [], "", "");
}

/// <summary>
/// A <c>pack.yaml</c>: what Vale does not know about a pack. Vale reads <c>.yml</c> files only, so that a pack with one
/// works there as well. Immutable.
/// </summary>
public sealed record PackFile
{
    /// <summary>What holds for a pack without one.</summary>
    public static PackFile Empty { get; } = new();

    /// <summary>One line for lists of packs; may be empty.</summary>
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>The locales it is for, in canonical case; <c>en</c> stands for every <c>en-*</c>. Empty for all.</summary>
    public ImmutableArray<string> Locales { get; init; } = [];

    /// <summary>By the rule's name without the pack.</summary>
    public FrozenDictionary<string, PackRule> Rules { get; init; } = FrozenDictionary<string, PackRule>.Empty;

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<StyleProblem> Problems { get; init; } = [];

    /// <summary>What the pack says about a rule.</summary>
    /// <param name="id"><c>Pack.Rule</c>.</param>
    public PackRule Of(string id) => Rules.GetValueOrDefault(id[(StylePath.PackOf(id).Length + 1)..], PackRule.Default);

    /// <summary>Reads a pack.yaml. Never fails.</summary>
    /// <param name="path">Relative to the folder of the styles.</param>
    /// <param name="source">Its text.</param>
    /// <param name="ruleNames">The names of the pack's rules, to find misspelled ones.</param>
    public static PackFile Read(string path, SourceText source, IReadOnlyCollection<string> ruleNames)
    {
        var yaml = YamlFile.Read(source);
        var reading = new ConfigReading(ruleIds: null) { FileName = StylePath.PackFileName };
        var scope = new Scope(reading, "", default);
        var root = yaml.Documents.IsEmpty ? null : yaml.Documents[0].Root;
        PackFile? file = null;
        if (root is not null && PackOptions.Root.TryRead(root, scope, out var read)) file = read;
        foreach (var entry in ((root?.Resolved as YamlMapping)?.Find(PackOptions.Rules.Key)?.Value?.Resolved as YamlMapping)?.Entries ?? [])
        {
            var name = entry.Key.Value.Trim();
            if (ruleNames.Contains(name, StringComparer.Ordinal)) continue;
            reading.ReportWord(ConfigProblem.InvalidValue, entry.Key.Span, $"This pack has no rule \"{name}\".", Suggestions.Closest(name, ruleNames));
        }

        return (file ?? Empty) with { Problems = Merge(path, yaml, reading) };
    }

    private static ImmutableArray<StyleProblem> Merge(string path, YamlFile yaml, ConfigReading reading) =>
    [
        .. yaml.Problems.Select(p => ConfigYamlProblems.Describe(p, yaml.Source))
            .Concat(reading.Problems.Where(p => !yaml.Problems.Any(broken => broken.Span.Intersects(p.Span) || broken.Entry.Length > 0 && broken.Entry.Intersects(p.Span))))
            .OrderBy(p => p.Span.Start)
            .DistinctBy(p => p.Span)
            .Select(p => new StyleProblem(p.RuleId, RuleLevel.Error, path, p.Span, p.Message) { Fix = p.Fix, FixTitle = p.FixTitle }),
    ];
}
