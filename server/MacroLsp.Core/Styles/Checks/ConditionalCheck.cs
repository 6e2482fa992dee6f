using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>
/// <c>conditional</c>: what <c>first</c> finds needs <c>second</c>. When second has a group, each text that the group has
/// caught so far is explained; when it has none, it must stand in the same block.
/// </summary>
internal sealed class ConditionalCheck : StyleCheck
{
    private readonly StylePattern _first;
    private readonly BoundedRegex _second;
    private readonly ExceptionTerms _exceptions;
    private readonly bool _hasGroup;

    public ConditionalCheck(StyleDefinition definition, StyleContext context) : base(definition)
    {
        _first = new StylePattern(definition.First is { } first ? [first.Value] : [], PatternTemplate.Bare, ignoreCase: false);
        var second = definition.Second?.Value ?? "";
        var facts = PatternReader.Read(second, multiline: false);
        _second = new BoundedRegex(facts.Regex, RegexOptions.None, facts.Work);
        _hasGroup = Count(second, "(") > Count(second, "(?") + Count(second, @"\(");
        _exceptions = new ExceptionTerms(definition.Exceptions, definition.Vocab ? context.Accepted : []);
    }

    public override ImmutableArray<StylePattern> Patterns => [_first];

    /// <summary>An explanation can stand in a block that needs none.</summary>
    public override bool SeesEveryBlock => _hasGroup || base.SeesEveryBlock;

    private sealed class Explained
    {
        public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);
    }

    public override void Look(StyleRun run)
    {
        if (Definition.First is null || Definition.Second is null || _second.For(run.Block.Text) is not { } second) return;
        var text = run.Block.Text;
        var explained = run.Memory<Explained>(this).Texts;
        if (_hasGroup)
        {
            for (var match = second.Match(text); match.Success; match = match.NextMatch())
            {
                foreach (Group group in match.Groups)
                {
                    if (group.Name != "0" && group is { Success: true, Length: > 0 }) explained.Add(group.Value);
                }
            }
        }
        else if (second.IsMatch(text))
        {
            return;
        }

        foreach (var match in run.Matches(_first, 0))
        {
            var found = text.Substring(match.Start, match.Length);
            if (match.Length == 0 || !run.IsProse(match) || explained.Contains(found) || _exceptions.Excuses(text, match)) continue;
            var fixes = StyleActions.Apply(Definition.Action, found);
            run.Alert(this, match.Start, match.End, GoText.Format(Definition.Message.Value, found, StyleActions.Say(fixes, found)), fixes);
        }
    }

    protected override IEnumerable<StyleProblem> PatternProblems()
    {
        if (Definition.First is not { } first || Definition.Second is not { } second)
        {
            return [Definition.Message.Problem(RuleLevel.Error, "This rule needs first, what is found, and second, what must stand before it.")];
        }

        return [.. new[] { first, second }.Select(t => t.PatternProblem(multiline: false)).OfType<StyleProblem>(), .. Mistakes(Definition.Exceptions)];
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
