using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>A rule of a kind that is read and not run: <c>sequence</c> and <c>script</c>. It says so once.</summary>
internal sealed class IdleCheck(StyleDefinition definition) : StyleCheck(definition)
{
    public override bool SeesEveryBlock => false;

    public override void Look(StyleRun run)
    {
    }

    protected override IEnumerable<StyleProblem> PatternProblems()
    {
        var needs = Definition.Kind == CheckKind.Script ? "runs a program" : "needs the parts of speech of every word";
        yield return Definition.Message.Problem(
            RuleLevel.Suggestion, $"Rules of the kind {Definition.Kind.ToString().ToLowerInvariant()} are read but not run: this one {needs}.");
    }
}
