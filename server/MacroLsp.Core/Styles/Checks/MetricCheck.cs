using System.Collections.Immutable;
using System.Globalization;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks.Metrics;

namespace MacroLsp.Core.Styles.Checks;

/// <summary><c>metric</c>: a formula over what there is in a text, and the comparison that must not be true.</summary>
internal sealed class MetricCheck : StyleCheck
{
    private const string Result = "__result__";

    private static readonly ImmutableArray<string> Elements =
        ["pre", "list", "blockquote", "heading_h1", "heading_h2", "heading_h3", "heading_h4", "heading_h5", "heading_h6"];

    private static readonly ImmutableArray<string> Counts =
        ["words", "sentences", "paragraphs", "characters", "syllables", "complex_words", "polysyllabic_words", "long_words"];

    private readonly Formula _formula;
    private readonly Formula _condition;

    public MetricCheck(StyleDefinition definition) : base(definition, Whole(definition))
    {
        _formula = Formula.Read(definition.Formula?.Value.Replace("heading.h", "heading_h", StringComparison.Ordinal) ?? "", [.. Counts, .. Elements]);
        _condition = Formula.Read($"{Result} {definition.Condition?.Value}", [.. Counts, .. Elements, Result]);
    }

    /// <summary>Measures are of the whole unless the rule says of what.</summary>
    public static StyleScope Whole(StyleDefinition definition) =>
        new(definition.Scope is [] or [{ Value: "text" }] ? [new StyleText("summary", definition.Path, default)] : definition.Scope);

    public override void Look(StyleRun run)
    {
        if (_formula.Mistake is not null || _condition.Mistake is not null) return;
        var counts = TextCounts.Of(run.Block.Text);
        if (counts.Words == 0) return;
        var values = ValuesOf(run, counts);
        var result = _formula.Evaluate(values);
        // The comparison sees what six decimals leave of the result.
        values[Result] = Math.Round(result, 6, MidpointRounding.ToEven);
        if (_condition.Evaluate(values) == 0) return;
        run.Alert(this, 0, 0, GoText.Format(Definition.Message.Value, result.ToString("F2", CultureInfo.InvariantCulture)), []);
    }

    protected override IEnumerable<StyleProblem> PatternProblems()
    {
        if (Definition.Formula is not { } formula || Definition.Condition is not { } condition)
        {
            yield return Definition.Message.Problem(RuleLevel.Error, "This rule needs formula, what is computed, and condition, the comparison that is found, such as \"> 10\".");
            yield break;
        }

        if (_formula.Mistake is { } mistake)
        {
            yield return formula.Problem(Math.Min(mistake.Start, formula.Value.Length), mistake.Length, RuleLevel.Error, mistake.Message);
        }

        if (_condition.Mistake is { } wrong)
        {
            yield return condition.Problem(Math.Max(0, wrong.Start - Result.Length - 1), wrong.Length, RuleLevel.Error, wrong.Message);
        }
        else if (!_condition.IsTruth && _formula.Mistake is null)
        {
            yield return condition.Problem(RuleLevel.Error, "A condition compares the result with a number, such as \"> 10\".");
        }
    }

    private static Dictionary<string, double> ValuesOf(StyleRun run, TextCounts counts)
    {
        var values = Elements.ToDictionary(e => e, _ => 0.0, StringComparer.Ordinal);
        foreach (var (name, number) in run.Counts ?? ImmutableDictionary<string, int>.Empty) values[name.Replace('.', '_')] = number;
        foreach (var block in run.Blocks)
        {
            if (block.Part is not null || run.Counts is not null) continue;
            var element = block.Scope switch
            {
                var s when s.Contains("list", StringComparer.Ordinal) => "list",
                var s when s.Contains("blockquote", StringComparer.Ordinal) => "blockquote",
                var s when s.Contains("pre", StringComparer.Ordinal) => "pre",
                var s when s.Contains("heading", StringComparer.Ordinal) => $"heading_{s.FirstOrDefault(p => p is ['h', >= '1' and <= '6'])}",
                _ => "",
            };
            if (values.TryGetValue(element, out var count)) values[element] = count + 1;
        }

        values["words"] = counts.Words;
        values["sentences"] = counts.Sentences;
        values["paragraphs"] = counts.Paragraphs - 1;
        values["characters"] = counts.Characters;
        values["syllables"] = counts.Syllables;
        values["complex_words"] = counts.ComplexWords;
        values["polysyllabic_words"] = counts.PolysyllabicWords;
        values["long_words"] = counts.LongWords;
        return values;
    }
}
