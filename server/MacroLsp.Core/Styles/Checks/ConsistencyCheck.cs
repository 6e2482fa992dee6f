using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks;

/// <summary><c>consistency</c>: of two ways to write a thing, a document or a reply may use one.</summary>
internal sealed class ConsistencyCheck : StyleCheck
{
    public ConsistencyCheck(StyleDefinition definition, StyleContext context) : base(definition)
    {
        var template = definition.NonWord ? PatternTemplate.NonWord : context.WordTemplate is { } own ? PatternTemplate.Custom(own) : PatternTemplate.Word;
        Patterns = [.. definition.Either.Select(p => new StylePattern([p.Key.Value, p.Value.Value], template, definition.IgnoreCase, tellsWhich: true))];
    }

    public override ImmutableArray<StylePattern> Patterns { get; }

    public override bool SeesEveryBlock => Patterns.Any(p => p.IsOpen);

    /// <summary>Which of each pair were seen so far: two flags a pair.</summary>
    private sealed class Seen
    {
        public HashSet<(int Pair, int Side)> Sides { get; } = [];
    }

    public override void Look(StyleRun run)
    {
        var seen = run.Memory<Seen>(this).Sides;
        for (var pair = 0; pair < Patterns.Length; pair++)
        {
            PatternMatch? last = null;
            foreach (var match in run.Matches(Patterns[pair], pair))
            {
                if (match.Length == 0 || !run.IsProse(match)) continue;
                seen.Add((pair, match.Alternative));
                last = match;
            }

            // The last one in this block is shown: by then both are known.
            if (last is not { } shown || !seen.Contains((pair, 0)) || !seen.Contains((pair, 1))) continue;
            var found = run.Block.Text.Substring(shown.Start, shown.Length);
            run.Alert(this, shown.Start, shown.End, GoText.Format(Definition.Message.Value, found), StyleActions.Apply(Definition.Action, found));
        }
    }

    protected override IEnumerable<StyleProblem> PatternProblems()
    {
        if (Definition.Either.IsEmpty) yield return Definition.Message.Problem(RuleLevel.Error, "This rule compares nothing: give it either, a table of pairs of which a reply may use one.");
        foreach (var problem in Mistakes(Definition.Either.SelectMany(p => new[] { p.Key, p.Value }))) yield return problem;
    }
}
