using System.Collections.Immutable;
using MacroLsp.Core.Configuration.Options;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration;

/// <summary>A macrolsp.yaml as far as it can be understood. Immutable.</summary>
public sealed class ConfigFile
{
    private ConfigFile(ProjectConfig config, ImmutableArray<ConfigProblem> problems, YamlFile yaml)
    {
        Config = config;
        Problems = problems;
        Yaml = yaml;
    }

    /// <summary>What holds, with the default in the place of everything that is wrong.</summary>
    public ProjectConfig Config { get; }

    /// <summary>In the order of the file, at most one for each place.</summary>
    public ImmutableArray<ConfigProblem> Problems { get; }

    public YamlFile Yaml { get; }

    /// <summary>Reads a macrolsp.yaml. Never fails.</summary>
    /// <param name="source">The text of the file.</param>
    /// <param name="ruleIds">The ids that exist, to find misspelled ones; null to take every id as it is.</param>
    public static ConfigFile Read(SourceText source, IReadOnlySet<string>? ruleIds = null)
    {
        var yaml = YamlFile.Read(source);
        var reading = new ConfigReading(ruleIds);
        var scope = new Scope(reading, "", new TextSpan(0, 0));
        ProjectConfig? config = null;
        var isRead = yaml.Documents is [{ Root: { } root }, ..]
            ? ProjectOptions.Root.TryRead(root, scope, out config)
            : ProjectOptions.Root.TryReadNothing(scope, out config);
        if (yaml.Documents is [_, { Root: { } second }, ..])
        {
            reading.Report(ConfigProblem.YamlSyntax, second.Span with { Length = 0 },
                "macrolsp.yaml is one document. What stands after the line \"---\" is not read.");
        }

        return new ConfigFile(isRead && config is not null ? config : ProjectConfig.Default, Merge(yaml, reading), yaml);
    }

    /// <summary>
    /// The entry at the end of a path of keys, such as <c>placeholders, etd</c>, for going to a definition and renaming;
    /// null when the file has none.
    /// </summary>
    public YamlEntry? Find(params ReadOnlySpan<string> path)
    {
        var node = Yaml.Documents.IsEmpty ? null : Yaml.Documents[0].Root;
        YamlEntry? entry = null;
        foreach (var key in path)
        {
            entry = (node?.Resolved as YamlMapping)?.Find(key);
            if (entry is null) return null;
            node = entry.Value;
        }

        return entry;
    }

    /// <summary>The id of a section in a framework that this file writes; null when there is none.</summary>
    public YamlScalar? FindSection(string frameworkId, string sectionId)
    {
        if (Find("frameworks", frameworkId, "sections")?.Value?.Resolved is not YamlSequence sections) return null;
        foreach (var item in sections.Items)
        {
            if ((item.Value?.Resolved as YamlMapping)?.Find("id")?.Value?.Resolved is YamlScalar id
                && string.Equals(id.Value.Trim(), sectionId, StringComparison.Ordinal))
                return id;
        }

        return null;
    }

    /// <summary>
    /// The problems of both readers. Where the YAML itself is broken, what follows from it is not reported as well.
    /// </summary>
    private static ImmutableArray<ConfigProblem> Merge(YamlFile yaml, ConfigReading reading)
    {
        if (yaml.Problems.IsEmpty && reading.Problems.Count == 0) return [];
        var problems = new List<ConfigProblem>(yaml.Problems.Select(problem => ConfigYamlProblems.Describe(problem, yaml.Source)));
        foreach (var problem in reading.Problems)
        {
            var follows = yaml.Problems.Any(broken => broken.Span.Intersects(problem.Span) || broken.Entry.Length > 0 && broken.Entry.Intersects(problem.Span));
            if (!follows) problems.Add(problem);
        }

        return [.. problems.OrderBy(problem => problem.Span.Start).DistinctBy(problem => problem.Span)];
    }
}
