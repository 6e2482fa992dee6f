using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Files;

/// <summary>The problems found while one rule is read. What an inherited value has of them belongs to the file that it comes from.</summary>
internal sealed class RuleProblems(string path)
{
    private readonly List<StyleProblem> _problems = [];

    public IReadOnlyList<StyleProblem> All => _problems;

    /// <summary>Reports a problem in <paramref name="where"/>; nothing when that is another file than the one that is read.</summary>
    public void Report(string id, RuleLevel level, string where, TextSpan span, string message)
    {
        if (where == path) _problems.Add(new StyleProblem(id, level, path, span, message));
    }

    /// <summary>Reports a word for which another one was probably meant, with the fix when there is one.</summary>
    public void ReportWord(string id, RuleLevel level, string where, TextSpan span, string message, string? meant)
    {
        if (where != path) return;
        _problems.Add(meant is null
            ? new StyleProblem(id, level, path, span, message)
            : new StyleProblem(id, level, path, span, $"{message} Did you mean \"{meant}\"?")
            {
                Fix = [new TextEdit(span, meant)],
                FixTitle = $"Change to \"{meant}\"",
            });
    }

    public void AddRange(ImmutableArray<StyleProblem> problems) => _problems.AddRange(problems);

    /// <summary>In the order of the file, one for each place and what follows from broken YAML left out.</summary>
    public ImmutableArray<StyleProblem> ToImmutable(Yaml.YamlFile yaml)
    {
        if (_problems.Count == 0) return [];
        var kept = _problems.Where(p => p.RuleId == ConfigProblem.YamlSyntax || yaml.Problems.IsEmpty || !yaml.Problems.Any(broken => Follows(p, broken)));
        return [.. kept.OrderBy(p => p.Span.Start).ThenBy(p => p.Span.Length).DistinctBy(p => p.Span)];
    }

    // A key that is missing may be the very one that cannot be read.
    private static bool Follows(StyleProblem problem, Yaml.YamlProblem broken) => broken.Kind != Yaml.YamlProblemKind.CurlyQuotes && (
        broken.Span.Intersects(problem.Span) || broken.Entry.Length > 0 && broken.Entry.Intersects(problem.Span)
        || problem.RuleId == ConfigProblem.MissingKey);
}
