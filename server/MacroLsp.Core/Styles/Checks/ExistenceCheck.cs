using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks;

/// <summary><c>existence</c>: something must not be there.</summary>
internal sealed class ExistenceCheck : StyleCheck
{
    private readonly StylePattern _pattern;
    private readonly ExceptionTerms _exceptions;
    private readonly StyleAction? _action;

    public ExistenceCheck(StyleDefinition definition, StyleContext context) : base(definition)
    {
        // The vocabulary lists words; in a rule that matches any stretch of text, a word in it would excuse the stretch.
        _exceptions = new ExceptionTerms(definition.Exceptions, definition.Vocab && !definition.NonWord ? context.Accepted : []);
        _action = definition.Action;
        var tokens = definition.Tokens.Select(t => t.Value).Where(t => !string.IsNullOrWhiteSpace(t));
        var isWord = !definition.NonWord && !definition.Tokens.IsEmpty;
        var template = !isWord ? PatternTemplate.NonWord : context.WordTemplate is { } own ? PatternTemplate.Custom(own) : PatternTemplate.Word;
        if (definition.Raw.IsEmpty)
        {
            _pattern = new StylePattern(tokens, template, definition.IgnoreCase);
        }
        else
        {
            // The parts of raw follow each other without a separator; multiline begins with the tokens.
            var raw = string.Concat(definition.Raw.Select(r => r.Value));
            var group = template.Before + string.Join('|', tokens) + template.After;
            _pattern = new StylePattern([definition.Append ? group + raw : raw + group], PatternTemplate.Bare, definition.IgnoreCase);
        }
    }

    public override ImmutableArray<StylePattern> Patterns => [_pattern];

    public override void Look(StyleRun run)
    {
        foreach (var match in run.Matches(_pattern, 0))
        {
            if (match.Length == 0 || !run.IsProse(match) || _exceptions.Excuses(run.Block.Text, match)) continue;
            var found = run.Block.Text.Substring(match.Start, match.Length);
            var fixes = StyleActions.Apply(_action, found);
            var message = _action is null ? GoText.Format(Definition.Message.Value, found) : GoText.Format(Definition.Message.Value, found, StyleActions.Say(fixes, found));
            run.Alert(this, match.Start, match.End, message, fixes);
        }
    }

    protected override IEnumerable<StyleProblem> PatternProblems()
    {
        if (Definition.Tokens.All(t => string.IsNullOrWhiteSpace(t.Value)) && Definition.Raw.IsEmpty)
        {
            yield return Definition.Message.Problem(RuleLevel.Error, "This rule looks for nothing: give it tokens, a list of words or patterns.");
            yield break;
        }

        foreach (var problem in Mistakes(_pattern, Definition.Tokens, Definition.Raw)) yield return problem;
        foreach (var problem in Mistakes(Definition.Exceptions)) yield return problem;
        foreach (var problem in StyleActions.Problems(Definition.Action)) yield return problem;
    }
}
