using System.Collections.Frozen;
using System.Globalization;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Styles.Checks;

/// <summary><c>readability</c>: the mean of measures of the years of school that a text asks for.</summary>
internal sealed class ReadabilityCheck(StyleDefinition definition) : StyleCheck(definition, MetricCheck.Whole(definition))
{
    private static readonly FrozenDictionary<string, Func<TextCounts, double>> Measures = new Dictionary<string, Func<TextCounts, double>>(StringComparer.Ordinal)
    {
        ["Gunning Fog"] = c => 0.4 * (c.Words / c.Sentences + 100 * c.ComplexWords / c.Words),
        ["Coleman-Liau"] = c => 5.88 * c.Characters / c.Words - 29.6 * c.Sentences / c.Words - 15.8,
        ["Flesch-Kincaid"] = c => 0.39 * c.Words / c.Sentences + 11.8 * c.Syllables / c.Words - 15.59,
        ["SMOG"] = c => 1.0430 * Math.Sqrt(c.PolysyllabicWords * 30 / c.Sentences) + 3.1291,
        ["Automated Readability"] = c => 4.71 * c.Characters / c.Words + 0.5 * c.Words / c.Sentences - 21.43,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override void Look(StyleRun run)
    {
        var counts = TextCounts.Of(run.Block.Text);
        if (counts.Words == 0 || Definition.Metrics.IsEmpty) return;
        var grade = Definition.Metrics.Select(m => m.Value).Distinct(StringComparer.Ordinal)
            .Sum(name => Measures.TryGetValue(name, out var measure) ? measure(counts) : 0) / Definition.Metrics.Length;
        if (grade > Definition.Grade) run.Alert(this, 0, 0, GoText.Format(Definition.Message.Value, grade.ToString("F2", CultureInfo.InvariantCulture)), []);
    }

    protected override IEnumerable<StyleProblem> PatternProblems()
    {
        if (Definition.Metrics.IsEmpty) yield return Definition.Message.Problem(RuleLevel.Error, $"This rule needs metrics: one or more of {Names}.");
        foreach (var metric in Definition.Metrics.Where(m => !Measures.ContainsKey(m.Value)))
        {
            yield return metric.Problem(RuleLevel.Warning, $"There is no measure \"{metric.Value}\". There are {Names}.");
        }
    }

    private static string Names => string.Join(", ", Measures.Keys.Order(StringComparer.Ordinal));
}
