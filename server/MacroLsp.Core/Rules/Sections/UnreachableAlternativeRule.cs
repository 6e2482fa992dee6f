using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Sections;

/// <summary>Finds alternatives that are never sent, because one above them fits whenever they do.</summary>
public sealed class UnreachableAlternativeRule : MacroRule
{
    public override RuleInfo Info { get; } = new("unreachable-alternative", "An alternative that is never sent", RuleCategory.Sections,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds texts in a list of alternatives that can never be used: a text above them asks for nothing, or for no more
        than they do.

        ## Why
        The first alternative whose `when` placeholders are all filled is sent. One without `when` always fits, so
        whatever stands below it was written for nobody.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold:
            - text: I'm looking at your order, back in 2 minutes.
            - when: order_number
              text: I'm looking at order {{ order_number }}, back in 2 minutes.
        ```

        ## Instead
        Put what asks for more above what asks for less.
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold:
            - when: order_number
              text: I'm looking at order {{ order_number }}, back in 2 minutes.
            - text: I'm looking at your order, back in 2 minutes.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var section in scope.Macro.Reply.Sections)
        {
            for (var i = 1; i < section.Alternatives.Length; i++)
            {
                var cover = CoverOf(section.Alternatives, i);
                if (cover < 0 || BrokenPlaces.Touch(scope.File.Yaml, section.Alternatives[cover].Span)) continue;
                var (unreachable, at) = (i, cover);
                var above = section.Alternatives[cover].When.IsEmpty ? "a text above it has no \"when\" and always fits" : "a text above it fits whenever this one does";
                scope.Report(section.Alternatives[i].Span, $"This text is never sent: {above}. Move it up, or remove it.",
                    () => Fixes(scope, section, unreachable, at),
                    [new RelatedPlace(scope.Document.Path, section.Alternatives[cover].Span, "This one is sent instead.")],
                    FindingTag.Unnecessary);
            }
        }
    }

    /// <summary>The first alternative above that asks for nothing which this one does not ask for; -1 when there is none.</summary>
    private static int CoverOf(ImmutableArray<Alternative> alternatives, int at)
    {
        for (var i = 0; i < at; i++)
        {
            // An alternative without a text is half-typed; the place where it is reported is its own.
            if (alternatives[i].Text is not null && alternatives[i].When.All(w => alternatives[at].When.Any(o => o.Value == w.Value))) return i;
            // The first that always fits covers all that follow, so the search never goes past it.
            if (alternatives[i].When.IsEmpty) return -1;
        }

        return -1;
    }

    private static ImmutableArray<Fix> Fixes(MacroScope scope, Section section, int at, int cover)
    {
        if (section.Entry.Value is not YamlSequence { IsFlow: false } list || list.Items.Length != section.Alternatives.Length) return [];
        var blocks = SectionBlocks.Of(scope.File.Yaml, list);
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (section.Alternatives[at].When.Length > section.Alternatives[cover].When.Length)
        {
            var order = Enumerable.Range(0, blocks.Length).Where(i => i != at).ToList();
            order.Insert(cover, at);
            var kept = Enumerable.Range(0, blocks.Length).Where(i => i != at).ToHashSet();
            fixes.Add(new Fix("Move it up", SectionBlocks.Reorder(scope.Source, blocks, [.. order], kept), IsSafe: false, IsPreferred: true));
        }

        fixes.Add(new Fix("Remove it", [TextEdit.Delete(SectionBlocks.WithLineBreak(scope.Source, blocks[at].Span))]));
        return fixes.ToImmutable();
    }
}
