using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Styles.Files;

/// <summary>What a key does with the value of the rule that is extended.</summary>
internal enum Overlay
{
    /// <summary><c>key</c>: takes its place.</summary>
    Replace,

    /// <summary><c>key+</c>: joins it.</summary>
    Add,

    /// <summary><c>key-</c>: is taken out of it.</summary>
    Remove,
}

/// <summary>One key of a rule file with its value.</summary>
/// <param name="Name">The key in small letters, without <c>+</c> or <c>-</c>.</param>
/// <param name="Overlay">What it does with the parent's value.</param>
/// <param name="Key">As it is written.</param>
/// <param name="Value">What it holds, aliases followed; null for nothing.</param>
/// <param name="Path">The file that it stands in.</param>
internal sealed record RuleEntry(string Name, Overlay Overlay, YamlScalar Key, YamlNode? Value, string Path);

/// <summary>
/// A rule file by itself: its keys as they are written. What they mean depends on the rule that it extends, which
/// <see cref="RuleReader"/> knows. Immutable.
/// </summary>
public sealed class RuleFile
{
    private RuleFile(string path, YamlFile yaml, ImmutableArray<RuleEntry> entries, ImmutableArray<StyleProblem> problems)
    {
        Path = path;
        Id = StylePath.IdOf(path);
        Yaml = yaml;
        Entries = entries;
        Problems = problems;
    }

    /// <summary>Relative to the folder of the styles, with forward slashes.</summary>
    public string Path { get; }

    /// <summary><c>Pack.Rule</c>.</summary>
    public string Id { get; }

    public YamlFile Yaml { get; }

    /// <summary>What it extends, a check or another rule, as it is written; null when it does not say.</summary>
    public string? Extends => Find(RuleKeys.Extends)?.Value is YamlScalar { Value: var name } && name.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Where <see cref="Extends"/> stands.</summary>
    public TextSpan? ExtendsSpan => Find(RuleKeys.Extends)?.Value?.Span;

    /// <summary>Where the key <c>tests</c> stands; null without one.</summary>
    public TextSpan? TestsSpan => Find(RuleKeys.Tests)?.Key.Span;

    /// <summary>In the order of the file; of a key that stands twice, the first.</summary>
    internal ImmutableArray<RuleEntry> Entries { get; }

    /// <summary>What is wrong with the file as YAML and as a group of keys.</summary>
    internal ImmutableArray<StyleProblem> Problems { get; }

    /// <summary>Reads a rule file. Never fails.</summary>
    public static RuleFile Read(string path, SourceText source)
    {
        var yaml = YamlFile.Read(source);
        var problems = ImmutableArray.CreateBuilder<StyleProblem>();
        foreach (var problem in yaml.Problems)
        {
            // Patterns that look for curly quotation marks start with them on purpose.
            if (problem.Kind == YamlProblemKind.CurlyQuotes) continue;
            var described = ConfigYamlProblems.Describe(problem, source);
            problems.Add(new StyleProblem(described.RuleId, RuleLevel.Error, path, described.Span, described.Message)
            {
                Fix = described.Fix,
                FixTitle = described.FixTitle,
            });
        }

        var root = yaml.Documents.IsEmpty ? null : yaml.Documents[0].Root?.Resolved;
        if (root is not null and not YamlMapping && problems.Count == 0)
        {
            problems.Add(new StyleProblem(ConfigProblem.WrongType, RuleLevel.Error, path, root.Span,
                "A rule file is a group of keys, such as \"extends: existence\" and \"message:\"."));
        }

        if (yaml.Documents is [_, { Root: { } second }, ..])
        {
            problems.Add(new StyleProblem(ConfigProblem.YamlSyntax, RuleLevel.Error, path, second.Span with { Length = 0 },
                "A rule file is one rule. What stands after the line \"---\" is not read."));
        }

        return new RuleFile(path, yaml, root is YamlMapping mapping ? ReadEntries(mapping, path, problems) : [], problems.ToImmutable());
    }

    internal RuleEntry? Find(RuleKey key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Name == key.Name && entry.Overlay == Overlay.Replace) return entry;
        }

        return null;
    }

    private static ImmutableArray<RuleEntry> ReadEntries(YamlMapping mapping, string path, ImmutableArray<StyleProblem>.Builder problems)
    {
        var entries = ImmutableArray.CreateBuilder<RuleEntry>(mapping.Entries.Length);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in mapping.Entries)
        {
            var key = entry.Key.Value.Trim();
            if (key.Length == 0) continue;
            if (!seen.Add(key))
            {
                // The same spelling twice is reported by the YAML reader already.
                if (!mapping.Entries.Any(e => e != entry && e.Key.Value == entry.Key.Value))
                {
                    problems.Add(new StyleProblem(ConfigProblem.InvalidValue, RuleLevel.Error, path, entry.Key.Span,
                        $"\"{key}\" stands here twice; capital letters make no difference. Only the first one counts."));
                }

                continue;
            }

            var overlay = key[^1] switch
            {
                '+' => Overlay.Add,
                '-' => Overlay.Remove,
                _ => Overlay.Replace,
            };
            var name = overlay == Overlay.Replace ? key : key.TrimEnd('+', '-');
            entries.Add(new RuleEntry(name.ToLowerInvariant(), overlay, entry.Key, entry.Value?.Resolved, path));
        }

        return entries.ToImmutable();
    }
}
