using System.Collections.Immutable;
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

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<ConfigProblem> Problems { get; }

    public YamlFile Yaml { get; }

    /// <summary>Reads a macrolsp.yaml. Never fails.</summary>
    /// <param name="source">The text of the file.</param>
    /// <param name="ruleIds">The ids that exist, to find misspelled ones; null to take every id as it is.</param>
    public static ConfigFile Read(SourceText source, IReadOnlySet<string>? ruleIds = null) =>
        new(ProjectConfig.Default, [], YamlFile.Read(source));
}
