using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks;

/// <summary><c>occurrence</c>: something stands in a block too often, or not often enough.</summary>
internal sealed class OccurrenceCheck : StyleCheck
{
    private readonly StylePattern _pattern;

    public OccurrenceCheck(StyleDefinition definition) : base(definition) =>
        _pattern = new StylePattern(definition.Token is { } token ? [token.Value] : [], PatternTemplate.Bare, definition.IgnoreCase);

    public override ImmutableArray<StylePattern> Patterns => [_pattern];

    /// <summary>What is not there at all may be too little.</summary>
    public override bool SeesEveryBlock => Definition.Min > 0 || base.SeesEveryBlock;

    public override void Look(StyleRun run)
    {
        if (Definition.Token is null) return;
        var matches = run.Matches(_pattern, 0);
        var count = matches.Count;
        if (!(Definition.Max > 0 && count > Definition.Max) && !(Definition.Min > 0 && count < Definition.Min)) return;
        // What is missing concerns the whole; what is too much is shown at the first that can be shown.
        var at = count == 0 ? default : matches.Find(m => IsShown(run.Block.Text.AsSpan(m.Start, m.Length)));
        if (count > 0 && at.Length == 0) return;
        var found = run.Block.Text.Substring(at.Start, at.Length);
        run.Alert(this, at.Start, at.End, GoText.Format(Definition.Message.Value, count), count == 0 ? [] : StyleActions.Apply(Definition.Action, found));
    }

    protected override IEnumerable<StyleProblem> PatternProblems()
    {
        if (Definition.Token is not { } token)
        {
            yield return Definition.Message.Problem(RuleLevel.Error, "This rule counts nothing: give it token, a pattern.");
            yield break;
        }

        if (Definition is { Max: <= 0, Min: <= 0 })
        {
            yield return Definition.Message.Problem(RuleLevel.Warning, "This rule finds nothing: give it max, the most that may stand there, or min, the least.");
        }

        if (token.PatternProblem(multiline: false) is { } problem) yield return problem;
    }

    /// <summary>White space cannot be shown, and signs that stand for code are not the text's.</summary>
    private static bool IsShown(ReadOnlySpan<char> found) => !found.IsWhiteSpace() && found.ContainsAnyExcept('*', '@');
}
