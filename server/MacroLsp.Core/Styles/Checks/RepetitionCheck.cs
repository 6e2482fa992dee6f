using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks.Patterns;
using MacroLsp.Core.Styles.Documents;

namespace MacroLsp.Core.Styles.Checks;

/// <summary><c>repetition</c>: the same thing twice in a row, whatever stands between.</summary>
internal sealed class RepetitionCheck : StyleCheck
{
    private readonly StylePattern _pattern;
    private readonly ExceptionTerms _exceptions;

    public RepetitionCheck(StyleDefinition definition, StyleContext context) : base(definition)
    {
        _pattern = new StylePattern(definition.Tokens.Select(t => t.Value), PatternTemplate.Bare, definition.IgnoreCase);
        _exceptions = new ExceptionTerms(definition.Exceptions, definition.Vocab ? context.Accepted : []);
    }

    public override ImmutableArray<StylePattern> Patterns => [_pattern];

    public override void Look(StyleRun run)
    {
        var text = run.Block.Text;
        var comparison = Definition.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var before = default(PatternMatch);
        var count = 0;
        foreach (var match in run.Matches(_pattern, 0))
        {
            var current = text.AsSpan(match.Start, match.Length).Trim();
            var isHit = !current.IsEmpty && current.Equals(text.AsSpan(before.Start, before.Length).Trim(), comparison)
                && (!Definition.Alpha || WordCase.IsLetters(current.ToString()));
            if (isHit) count++;
            var whole = new PatternMatch(before.Start, match.End - before.Start, 0);
            if (isHit && count > Definition.Max && IsOneSentence(text.Substring(whole.Start, whole.Length)) && run.IsProse(match) && run.IsProse(before) && !_exceptions.Excuses(text, whole))
            {
                var message = GoText.Format(Definition.Message.Value, current.ToString());
                run.Alert(this, whole.Start, whole.End, message, StyleActions.Apply(Definition.Action, text.Substring(whole.Start, whole.Length)));
                count = 0;
            }

            before = match;
        }
    }

    protected override IEnumerable<StyleProblem> PatternProblems()
    {
        if (Definition.Tokens.IsEmpty)
        {
            return [Definition.Message.Problem(RuleLevel.Error, "This rule looks for nothing: give it tokens, a list of patterns.")];
        }

        return [.. Mistakes(_pattern, Definition.Tokens), .. Mistakes(Definition.Exceptions), .. StyleActions.Problems(Definition.Action)];
    }

    // "I forgot about that. That is important." repeats nothing.
    private static bool IsOneSentence(string text) => EnglishSentences.Split(text).Take(2).Count() == 1;
}
