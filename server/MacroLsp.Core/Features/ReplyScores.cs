using System.Collections.Immutable;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Features;

/// <summary>One part of a score.</summary>
/// <param name="Act">The act: <c>acknowledge</c>, <c>empathize</c> or <c>reassure</c>.</param>
/// <param name="Share">How much of it is there, from 0 to 1.</param>
/// <param name="Lacks">What is missing, behind "it": "does not say by when"; empty for a whole part.</param>
public sealed record ScorePart(string Act, double Share, string Lacks);

/// <summary>How well a reply acknowledges, empathizes and reassures.</summary>
/// <param name="Points">From 0 to 100: the mean of the parts.</param>
/// <param name="Parts">Those that the framework asks for.</param>
public sealed record ReplyScore(int Points, ImmutableArray<ScorePart> Parts);

/// <summary>
/// The AER score. This is its definition: of acknowledge, empathize and reassure those parts count that the framework asks for
/// first in a required section, and each is worth the same.
/// <list type="bullet">
/// <item>acknowledge: 1 when a sentence acknowledges and names the matter, 0.5 when it names nothing.</item>
/// <item>empathize: 1 when a sentence names or mirrors the feeling, 0.5 for a phrase that fits every reply, or an apology alone.</item>
/// <item>reassure: a quarter each for a reassurance, who does it, what is done, and by when.</item>
/// </list>
/// Where a section has alternatives its weakest one counts, because some customer gets it. The whole reply is looked
/// at, inherited sections too. There is no score for languages without cues and for frameworks that ask for none of the three.
/// </summary>
public static class ReplyScores
{
    private static readonly ImmutableArray<string> Scored = ["acknowledge", "empathize", "reassure"];

    /// <summary>The score of a macro of this file, or null when nothing can be said.</summary>
    public static ReplyScore? Of(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro)
    {
        var context = new MacroContext(snapshot, document, macro);
        if (context.Framework is not { } framework) return null;
        var wanted = Scored.Where(act => framework.Sections.Any(s => s.Required && s.Evidence is [var first, ..] && first == act)).ToList();
        var acts = ReplyActs.Of(ResolvedReply.Of(snapshot, document, macro), macro.LocaleText, snapshot.Config);
        if (wanted.Count == 0 || !acts.IsKnown || acts.Texts.All(t => t.Sentences.IsEmpty)) return null;
        var parts = wanted.Select(act => Versions(acts).Select(v => Part(act, v)).MinBy(p => p.Share) ?? new ScorePart(act, 0, "has no text")).ToImmutableArray();
        return new ReplyScore((int)Math.Round(100 * parts.Average(p => p.Share), MidpointRounding.AwayFromZero), parts);
    }

    /// <summary>
    /// The replies that customers may get: the first alternative of each section, then for each other alternative the
    /// reply with that one. One change at a time finds the weakest of each section without trying every combination.
    /// </summary>
    private static IEnumerable<ImmutableArray<SentenceActs>> Versions(ReplyActs acts)
    {
        yield return Version(acts, null);
        foreach (var other in acts.Texts.Where(t => t.Alternative > 0)) yield return Version(acts, other);
    }

    private static ImmutableArray<SentenceActs> Version(ReplyActs acts, SectionActs? chosen) =>
        [.. acts.Texts.Where(t => chosen is not null && t.Id == chosen.Id ? ReferenceEquals(t, chosen) : t.Alternative == 0).SelectMany(t => t.Sentences)];

    private static ScorePart Part(string act, ImmutableArray<SentenceActs> sentences) => act switch
    {
        "acknowledge" => Acknowledge(sentences),
        "empathize" => Empathize(sentences),
        _ => Reassure(sentences),
    };

    private static ScorePart Acknowledge(ImmutableArray<SentenceActs> sentences)
    {
        const string act = "acknowledge";
        if (sentences.Any(s => (s.Does(act) || s.Acts.IsEmpty) && s.Has("thing"))) return new ScorePart(act, 1, "");
        return sentences.Any(s => s.Does(act)) ? new ScorePart(act, 0.5, "names nothing of the matter") : new ScorePart(act, 0, "does not say what happened");
    }

    private static ScorePart Empathize(ImmutableArray<SentenceActs> sentences)
    {
        const string act = "empathize";
        if (sentences.Any(s => s.Does(act) && !s.Has("boilerplate"))) return new ScorePart(act, 1, "");
        if (sentences.Any(s => s.Does(act))) return new ScorePart(act, 0.5, "empathizes with a phrase that fits every reply");
        return sentences.Any(s => s.Does("apologize")) ? new ScorePart(act, 0.5, "apologizes without saying what this is like") : new ScorePart(act, 0, "does not say what this is like");
    }

    private static ScorePart Reassure(ImmutableArray<SentenceActs> sentences)
    {
        const string act = "reassure";
        var commitments = sentences.Where(s => s.Does(act) || s.Does("check-in") && s.Has("action")).ToList();
        if (commitments.Count == 0) return new ScorePart(act, 0, "does not say what happens next");
        var lacks = new List<string>();
        if (!commitments.Any(s => s.Has("owner"))) lacks.Add("who does it");
        if (!commitments.Any(s => s.Has("action"))) lacks.Add("what is done");
        if (!commitments.Any(s => s.Has("time"))) lacks.Add("by when");
        return new ScorePart(act, 1 - 0.25 * lacks.Count, lacks.Count == 0 ? "" : "does not say " + string.Join(" or ", lacks));
    }
}
