using MacroLsp.Core.Prose;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.Docs;

/// <summary>What the sentences of a section do, with the words that counted.</summary>
internal static class ActDocs
{
    /// <summary>How much of a sentence is shown, in characters.</summary>
    private const int LongestSentence = 60;

    /// <summary>A line for each sentence of the macro's own text; null where there is none, or no cues for the language.</summary>
    public static string? Of(MacroContext context, string id)
    {
        if (context.Macro.Reply.Find(id) is null) return null;
        var acts = ReplyActs.Of(ResolvedReply.Of(context.Snapshot, context.Document, context.Macro), context.Macro.LocaleText, context.Snapshot.Config);
        var texts = acts.Of(id).Where(t => t.Section is not { IsInherited: true } && !t.Sentences.IsEmpty).ToList();
        if (!acts.IsKnown || texts.Count == 0) return null;
        return "What its sentences do now, and the words that tell:\n\n"
            + string.Join("\n", texts.SelectMany(t => t.Sentences.Select(s => Line(t, s))));
    }

    private static string Line(SectionActs text, SentenceActs sentence)
    {
        var words = TextShape.Shorten(Slice(text, sentence.Span), LongestSentence);
        var does = sentence.Acts.IsEmpty
            ? "nothing that is recognized"
            : string.Join("; ", sentence.Acts.Select(a => $"**{a.Act}** ({string.Join(", ", a.Evidence.Select(e => Markdown.Code(Slice(text, e))))})"));
        return $"- {Markdown.Text(words)} → {does}";
    }

    private static string Slice(SectionActs text, TextSpan span) => text.Text.Value.Substring(span.Start, span.Length).ReplaceLineEndings(" ");
}
