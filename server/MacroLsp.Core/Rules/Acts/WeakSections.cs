using System.Collections.Immutable;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>What the rules <c>weak-…</c> have in common: a section that is there for one act, and the texts that do not do it.</summary>
internal static class WeakSections
{
    /// <summary>The texts of sections of which the framework asks for this act and no other.</summary>
    public static IEnumerable<OwnText> For(MacroScope scope, string act) =>
        OwnText.Of(scope).Where(t => t.Wanted is { Evidence: [var only] } && only == act);

    /// <summary>Reports a text, with what it does instead and with what would mend it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lacks">What it does not do, behind the name: "does not say what happened".</param>
    /// <param name="advice">What to do.</param>
    /// <param name="act">The act that is missing.</param>
    /// <param name="shows">What a sentence has to show.</param>
    /// <param name="empty">The sentence that is only a phrase and is better replaced; null when there is none.</param>
    public static void Report(OwnText text, string lacks, string advice, string act, Func<SentenceActs, bool> shows, SentenceActs? empty = null)
    {
        var instead = empty is null && ActSentences.WhatItDoes(text.Acts) is { } does ? $": it {does}" : "";
        text.Scope.Report(empty is null ? text.Place : text.ToSource(empty), $"{text.Name} {lacks}{instead}. {advice}", () => Fixes(text, act, shows, empty));
    }

    private static ImmutableArray<Fix> Fixes(OwnText text, string act, Func<SentenceActs, bool> shows, SentenceActs? empty)
    {
        var moved = ActFixes.MoveHere(text, act, shows);
        var written = empty is null ? ActFixes.AddPhrase(text, act, shows) : ActFixes.ReplaceWithPhrase(text, empty, act, shows);
        return [.. moved.Concat(written).Select((fix, i) => fix with { IsPreferred = i == 0 })];
    }
}
