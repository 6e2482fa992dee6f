using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Sections;

/// <summary>Finds sections that stand elsewhere than the framework has them.</summary>
public sealed class SectionOutOfOrderRule : MacroRule
{
    public override RuleInfo Info { get; } = new("section-out-of-order", "Sections in another order than the framework's", RuleCategory.Sections,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds sections that do not stand in the order of the framework. When several could move, the fewest are reported.

        ## Why
        The order is half of the method. A customer who reads the solution before anything shows that they were heard
        reads it as being brushed off.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: Your package has not arrived yet.
          reassure: >-
            I have asked the carrier to bring it forward and I write to you by {{ next_update | date: short }}.
          empathize: I know how frustrating it is to plan around a delivery that does not come.
        ```

        ## Instead
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: Your package has not arrived yet.
          empathize: I know how frustrating it is to plan around a delivery that does not come.
          reassure: >-
            I have asked the carrier to bring it forward and I write to you by {{ next_update | date: short }}.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        var sections = scope.Macro.Reply.Sections;
        if (sections.Length < 2 || scope.Framework is not { } framework) return;
        // A section that stands twice is placed by the first; "yaml-syntax" speaks of the second.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var places = sections.Select(s => seen.Add(s.Id) ? framework.IndexOf(s.Id) : -1).ToImmutableArray();
        if (IsAscending(places)) return;
        var kept = InOrder(places);
        for (var i = 0; i < sections.Length; i++)
        {
            if (places[i] < 0 || kept.Contains(i)) continue;
            scope.Report(sections[i].KeySpan, Message(scope, framework, places, kept, i), () => Fixes(scope, framework, places, kept));
        }
    }

    private static string Message(MacroScope scope, Framework framework, ImmutableArray<int> places, HashSet<int> kept, int at)
    {
        var sections = scope.Macro.Reply.Sections;
        var comesBefore = kept.Where(k => k < at && places[k] > places[at]).Order().Select(k => sections[k].Id).FirstOrDefault();
        var comesAfter = kept.Where(k => k > at && places[k] < places[at]).OrderDescending().Select(k => sections[k].Id).FirstOrDefault();
        var place = comesBefore is not null ? $"before \"{comesBefore}\"" : $"after \"{comesAfter}\"";
        return $"\"{sections[at].Id}\" belongs {place} in {framework.Id}: the order lets the customer feel heard first. Move it there.";
    }

    private static ImmutableArray<Fix> Fixes(MacroScope scope, Framework framework, ImmutableArray<int> places, HashSet<int> kept)
    {
        if (scope.Macro.Reply.Mapping is not { IsFlow: false } mapping) return [];
        var order = NewOrder(places);
        var edits = SectionBlocks.Reorder(scope.Source, SectionBlocks.Of(scope.File.Yaml, mapping), order, StayingWith(order, kept, places));
        return SameTexts(scope, edits, order)
            ? [new Fix($"Put the sections in the order of {framework.Id}", edits, IsSafe: false, IsPreferred: true)]
            : [];
    }

    /// <summary>Known sections by their place in the framework; an unknown one stays behind the section that it stands behind.</summary>
    private static ImmutableArray<int> NewOrder(ImmutableArray<int> places)
    {
        var sortBy = new int[places.Length];
        var last = -1;
        for (var i = 0; i < places.Length; i++) sortBy[i] = last = places[i] < 0 ? last : places[i];
        return [.. Enumerable.Range(0, places.Length).OrderBy(i => sortBy[i])];
    }

    /// <summary>The old places that are not moved: the longest run that ascends in both orders and holds what was not reported.</summary>
    private static HashSet<int> StayingWith(ImmutableArray<int> order, HashSet<int> kept, ImmutableArray<int> places)
    {
        var staying = new HashSet<int>();
        var last = -1;
        foreach (var old in order)
        {
            if (old < last || !kept.Contains(old) && places[old] >= 0) continue;
            staying.Add(old);
            last = old;
        }

        return staying;
    }

    /// <summary>Reads the result again: every section still says what it said.</summary>
    private static bool SameTexts(MacroScope scope, ImmutableArray<TextEdit> edits, ImmutableArray<int> order)
    {
        var again = Syntax.MacroFile.Parse(TextEdit.Apply(scope.Source.Text, edits));
        if (scope.Macro.Ordinal >= again.Macros.Length || again.Yaml.Problems.Length > scope.File.Yaml.Problems.Length) return false;
        var before = scope.Macro.Reply.Sections;
        var after = again.Macros[scope.Macro.Ordinal].Reply.Sections;
        return after.Length == before.Length && Enumerable.Range(0, after.Length).All(i =>
            after[i].Id == before[order[i]].Id
            && after[i].Alternatives.Select(a => a.Text?.Value).SequenceEqual(before[order[i]].Alternatives.Select(a => a.Text?.Value), StringComparer.Ordinal));
    }

    private static bool IsAscending(ImmutableArray<int> places)
    {
        var last = -1;
        foreach (var place in places)
        {
            if (place < 0) continue;
            if (place < last) return false;
            last = place;
        }

        return true;
    }

    /// <summary>The indexes of the longest part that is in order already; unknown sections (below zero) are left out.</summary>
    private static HashSet<int> InOrder(ImmutableArray<int> places)
    {
        var length = new int[places.Length];
        var previous = new int[places.Length];
        var best = -1;
        for (var i = 0; i < places.Length; i++)
        {
            previous[i] = -1;
            if (places[i] < 0) continue;
            length[i] = 1;
            for (var j = 0; j < i; j++)
            {
                if (places[j] < 0 || places[j] > places[i] || length[j] + 1 <= length[i]) continue;
                length[i] = length[j] + 1;
                previous[i] = j;
            }

            if (best < 0 || length[i] > length[best]) best = i;
        }

        var kept = new HashSet<int>();
        for (var i = best; i >= 0; i = previous[i]) kept.Add(i);
        return kept;
    }
}
