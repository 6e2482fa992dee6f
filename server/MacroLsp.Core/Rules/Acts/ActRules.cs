using System.Collections.Immutable;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>A rule that judges the texts of a macro one by one, each alternative for itself.</summary>
public abstract class OwnTextRule : MacroRule
{
    private protected abstract void Check(OwnText text);

    public sealed override void Check(MacroScope scope)
    {
        foreach (var text in OwnText.Of(scope)) Check(text);
    }
}

/// <summary>
/// A rule that concludes something from the reply as a whole: nothing while a part of it cannot be read, because what is
/// missing may stand there.
/// </summary>
public abstract class WholeReplyRule : MacroRule
{
    private protected abstract void CheckReply(MacroScope scope);

    public sealed override void Check(MacroScope scope)
    {
        if (scope.Macro.Reply.Entry is { } reply && !BrokenPlaces.Touch(scope.File.Yaml, reply)) CheckReply(scope);
    }
}

/// <summary>A rule that finds texts of sections that are there for one act and do something else.</summary>
/// <param name="act">The act: the only one that the framework takes as evidence.</param>
public abstract class WeakActRule(string act) : OwnTextRule
{
    /// <summary>Whether a sentence does what the section is there for.</summary>
    private protected abstract bool Shows(SentenceActs sentence);

    /// <summary>What is wrong with a text of which no sentence does it.</summary>
    private protected abstract Weakness Of(SectionActs text);

    private protected sealed override void Check(OwnText text)
    {
        if (text.Wanted is not { Evidence: [var only] } || only != act || text.Acts.Sentences.Any(Shows)) return;
        Of(text.Acts).Report(text, act, Shows);
    }
}

/// <summary>Why a text does not do its job.</summary>
/// <param name="Lacks">What it does not do, behind its name: "does not say what happened".</param>
/// <param name="Advice">What to do.</param>
/// <param name="Empty">The sentence that is only a phrase and is better replaced; null when there is none.</param>
internal sealed record Weakness(string Lacks, string Advice, SentenceActs? Empty = null)
{
    /// <summary>Reports it, with what the text does instead and with what would mend it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="act">The act that is missing.</param>
    /// <param name="shows">What a sentence has to show.</param>
    public void Report(OwnText text, string act, Func<SentenceActs, bool> shows)
    {
        var instead = Empty is null && ActSentences.WhatItDoes(text.Acts) is { } does ? $": it {does}" : "";
        text.Scope.Report(Empty is null ? text.Place : text.ToSource(Empty), $"{text.Name} {Lacks}{instead}. {Advice}", () => Fixes(text, act, shows));
    }

    private ImmutableArray<Fix> Fixes(OwnText text, string act, Func<SentenceActs, bool> shows)
    {
        var moved = ActFixes.MoveHere(text, act, shows);
        var written = Empty is null ? ActFixes.AddPhrase(text, act, shows) : ActFixes.ReplaceWithPhrase(text, Empty, act, shows);
        return [.. moved.Concat(written).Select((fix, i) => fix with { IsPreferred = i == 0 })];
    }
}
