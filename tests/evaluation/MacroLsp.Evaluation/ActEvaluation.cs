using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;

namespace MacroLsp.Evaluation;

/// <summary>
/// Precision, recall and F1 of each speech act on the labelled replies of each language, once for the half that cues are
/// written from and once for the half that is kept. Of the kept half only sums are ever printed.
/// </summary>
internal static class ActEvaluation
{
    /// <param name="folder">The folder of labelled replies.</param>
    /// <param name="languages">The languages to measure; all when there are none.</param>
    /// <param name="showErrors">Whether to list what is wrong in the half that cues are written from.</param>
    public static void Run(string folder, IReadOnlyCollection<string> languages, bool showErrors)
    {
        foreach (var path in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            if (languages.Count > 0 && !languages.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal)) continue;
            var replies = LabelledReply.ReadAll(path);
            var learned = Measure([.. replies.Where(r => !r.IsKept)], showErrors);
            var kept = Measure([.. replies.Where(r => r.IsKept)], showErrors: false);
            Console.WriteLine($"Speech acts, {Path.GetFileNameWithoutExtension(path)}: {replies.Count} replies, {replies.Sum(r => r.Sentences.Count)} sentences");
            Console.WriteLine($"  {"",-14}  {"learned from",-24}   {"kept",-24}");
            Console.WriteLine($"  {"act",-14}     n {"prec",6} {"recall",6} {"F1",6}      n {"prec",6} {"recall",6} {"F1",6}");
            foreach (var act in SpeechActs.Ids) Write(act, learned.ByAct[act], kept.ByAct[act]);
            Write("all", Sum(learned), Sum(kept));
            Write("sentences", learned.Cuts, kept.Cuts);
            Console.WriteLine();
        }
    }

    private static Score Sum(Result result) => result.ByAct.Values.Aggregate(new Score(), (a, b) => a + b);

    private static void Write(string name, Score learned, Score kept) =>
        Console.WriteLine($"  {name,-14}  {learned.Right + learned.Missed,4} {learned}   {kept.Right + kept.Missed,4} {kept}");

    private static Result Measure(IReadOnlyList<LabelledReply> replies, bool showErrors)
    {
        var byAct = SpeechActs.Ids.ToDictionary(act => act, _ => new Score(), StringComparer.Ordinal);
        var cuts = new Score();
        foreach (var reply in replies)
        {
            var found = ReplyActs.OfText(reply.Text, reply.Locale, ProjectConfig.Default);
            foreach (var sentence in reply.Sentences)
            {
                // What was cut elsewhere still counts for the sentences that it lies in.
                var here = found.Where(f => f.Span.Start < sentence.End && sentence.Start < f.Span.End).ToList();
                var acts = here.SelectMany(f => f.Acts).Select(a => a.Act).ToHashSet(StringComparer.Ordinal);
                foreach (var act in SpeechActs.Ids) byAct[act] += Score.Of(sentence.Acts.Contains(act, StringComparer.Ordinal), acts.Contains(act));
                cuts += Score.Of(expected: true, here.Any(f => f.Span.Start == sentence.Start && f.Span.End == sentence.End));
                if (showErrors) ShowErrors(reply, sentence, here, acts);
            }

            cuts += new Score(0, found.Count(f => !reply.Sentences.Any(s => s.Start == f.Span.Start && s.End == f.Span.End)), 0);
        }

        return new Result(byAct, cuts);
    }

    private static void ShowErrors(LabelledReply reply, LabelledSentence sentence, List<SentenceActs> here, HashSet<string> acts)
    {
        var wrong = acts.Except(sentence.Acts, StringComparer.Ordinal).ToList();
        var missed = sentence.Acts.Except(acts, StringComparer.Ordinal).Select(a => "-" + a);
        var all = string.Join(' ', wrong.Select(a => "+" + a).Concat(missed));
        if (all.Length == 0) return;
        Console.WriteLine($"{reply.Id}  {all,-28}  {reply.Text[sentence.Start..sentence.End].Replace('\n', ' ')}");
        foreach (var act in here.SelectMany(f => f.Acts).Where(a => wrong.Contains(a.Act, StringComparer.Ordinal)))
            Console.WriteLine($"          {act.Act} by: {string.Join(" … ", act.Evidence.Select(e => reply.Text.Substring(e.Start, e.Length)))}");
    }

    /// <param name="ByAct">The score of each act.</param>
    /// <param name="Cuts">How often a sentence was cut exactly as it was labelled.</param>
    private sealed record Result(IReadOnlyDictionary<string, Score> ByAct, Score Cuts);
}
