using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features.Completion;

/// <summary>The approved phrases that fit a macro.</summary>
internal static class Phrases
{
    /// <summary>How many are offered for each act.</summary>
    private const int Choices = 6;

    public static Phrase? Best(CompletionRequest request, FrameworkSection section) => For(request, section.Evidence, 1).FirstOrDefault();

    /// <summary>The phrases for one section: for acts that its text does not show yet first, else in the order of its evidence.</summary>
    public static ImmutableArray<Phrase> For(CompletionRequest request, FrameworkSection section) =>
        For(request, MissingFirst(request, section.Evidence, section.Id), Choices);

    /// <summary>The acts that a text does not do yet, then those that it does.</summary>
    /// <param name="request">Where completion was asked for.</param>
    /// <param name="acts">Some acts.</param>
    /// <param name="section">The section's id; empty for a reply without sections.</param>
    public static IEnumerable<string> MissingFirst(CompletionRequest request, IEnumerable<string> acts, string section)
    {
        if (request.Context is not { } context) return acts;
        var reply = ReplyActs.Of(ResolvedReply.Of(context.Snapshot, context.Document, context.Macro), context.Macro.LocaleText, context.Snapshot.Config);
        var texts = reply.Of(section).Where(t => t.Section is not { IsInherited: true }).ToList();
        // The alternative at the cursor, when there are several.
        var here = texts.FirstOrDefault(t => t.Text.Node.Span.Touches(request.Offset)) ?? texts.FirstOrDefault();
        return here is null ? acts : acts.OrderBy(here.Does);
    }

    public static ImmutableArray<Phrase> For(CompletionRequest request, IEnumerable<string> acts, int count)
    {
        var context = request.Context;
        var bank = PhraseBank.For(context?.Locale ?? request.Snapshot.Config.SourceLocale);
        var moods = context?.Moods ?? [];
        var topic = context?.Topic ?? BuiltInData.TopicOf(KeyValues.IdOf(request.Document), null, []);
        return [.. acts.SelectMany(act => bank.Choose(act, moods, request.Macro?.Channel?.Value, topic, count))];
    }

    /// <summary>The lines of a phrase as they stand in a folded block at this column, the first without its margin.</summary>
    public static string Wrap(string text, int column, string lineBreak)
    {
        var block = BlockScalar.Write(text, column, lineBreak: lineBreak);
        var start = block.IndexOf(lineBreak, StringComparison.Ordinal);
        return start < 0 || !block.StartsWith(">-", StringComparison.Ordinal) ? text : block[(start + lineBreak.Length + column)..];
    }
}
