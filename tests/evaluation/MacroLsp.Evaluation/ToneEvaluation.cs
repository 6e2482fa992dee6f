using System.Globalization;
using System.Text;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Documents;
using MacroLsp.Core.Styles.Files;

namespace MacroLsp.Evaluation;

/// <summary>
/// How often each tone rule finds something and how often rightly: on replies that were labelled before the rules saw them, and
/// on the replies of the speech acts, which other people wrote and whose findings were judged one by one.
/// </summary>
internal sealed class ToneEvaluation
{
    private const string TableStart = "<!-- table -->";
    private const string TableEnd = "<!-- /table -->";

    private readonly Dictionary<(string Locale, Formality? Formality), StyleSet> _sets = [];
    private readonly SortedDictionary<string, Tally> _tallies = new(StringComparer.Ordinal);

    /// <summary>Measures every language that has labelled replies.</summary>
    /// <param name="folder">With <c>replies.LANGUAGE.jsonl</c> and <c>verdicts.LANGUAGE.jsonl</c>.</param>
    /// <param name="otherReplies">With <c>LANGUAGE.jsonl</c>, the replies that the verdicts are about.</param>
    /// <param name="languages">Only these, such as <c>de</c>; empty for all.</param>
    /// <param name="showErrors">Also lists what was found wrongly, missed or not judged.</param>
    /// <param name="write">Writes the tables into the README of the folder.</param>
    public static void Run(string folder, string otherReplies, IReadOnlyCollection<string> languages, bool showErrors, bool write)
    {
        var tables = new StringBuilder();
        foreach (var path in Directory.GetFiles(folder, "replies.*.jsonl").Order(StringComparer.Ordinal))
        {
            var language = Path.GetFileName(path).Split('.')[1];
            if (languages.Count > 0 && !languages.Contains(language, StringComparer.Ordinal)) continue;
            var replies = LabelledTone.ReadAll(path);
            var evaluation = new ToneEvaluation();
            foreach (var reply in replies) evaluation.Measure(reply, showErrors);
            var others = LabelledReply.ReadAll(Path.Combine(otherReplies, language + ".jsonl"));
            var verdicts = ToneFinding.ReadVerdicts(Path.Combine(folder, $"verdicts.{language}.jsonl"));
            foreach (var reply in others) evaluation.Judge(reply, verdicts, showErrors);
            tables.Append(CultureInfo.InvariantCulture, $"### {language}: {replies.Count} labelled replies, {others.Count} of others\n\n{evaluation.Table()}\n");
        }

        Console.Write(tables);
        if (write) WriteInto(Path.Combine(folder, "README.md"), tables.ToString());
    }

    private void Measure(LabelledTone reply, bool showErrors)
    {
        // A label of a rule that holds in one profile says that the reply was meant for that profile.
        var formality = reply.Wanted.Select(w => StyleLibrary.BuiltIn.Definition(w)?.Formality).FirstOrDefault(f => f is not null);
        var found = Find(reply.Text, reply.Locale, formality);
        foreach (var rule in found.Select(f => f.Rule).Distinct(StringComparer.Ordinal))
        {
            var isRight = reply.Wanted.Contains(rule);
            Add(rule, new Tally(Found: 1, Right: isRight ? 1 : 0));
            if (showErrors && !isRight) Show(reply.Id, "wrong", found.First(f => f.Rule == rule), reply.Text);
        }

        foreach (var rule in reply.Wanted.Where(w => !found.Any(f => f.Rule == w)))
        {
            Add(rule, new Tally(Missed: 1));
            if (showErrors) Show(reply.Id, "missed", new ToneFinding(reply.Id, rule, ""), reply.Text);
        }
    }

    private void Judge(LabelledReply reply, IReadOnlyDictionary<ToneFinding, bool> verdicts, bool showErrors)
    {
        foreach (var finding in Find(reply.Text, reply.Locale, formality: null).Select(f => f with { Id = reply.Id }))
        {
            var isJudged = verdicts.TryGetValue(finding, out var isRight);
            Add(finding.Rule, isJudged ? new Tally(OtherFound: 1, OtherRight: isRight ? 1 : 0) : new Tally(NotJudged: 1));
            if (showErrors && !isRight) Show(reply.Id, isJudged ? "wrong" : "not judged", finding, reply.Text);
        }
    }

    private List<ToneFinding> Find(string text, string locale, Formality? formality)
    {
        if (!_sets.TryGetValue((locale, formality), out var set))
            _sets[(locale, formality)] = set = StyleSet.Create(RulesOf(locale, formality), StyleContext.Empty);
        var lines = StyleDocument.Normalize(text);
        return
        [
            .. StyleDocument.Check(set, lines, "txt", CancellationToken.None)
                .Select(a => new ToneFinding("", a.Alert.Definition.Id, lines.Substring(a.Span.Start, a.Span.Length).Replace('\n', ' '))),
        ];
    }

    /// <summary>The packs that look at a macro of this locale when no more is configured than how customers are addressed.</summary>
    private static IEnumerable<StyleDefinition> RulesOf(string locale, Formality? formality)
    {
        string[] tags = [locale, locale.Split('-')[0]];
        var packs = StyleLibrary.BuiltIn.Packs.Where(p => tags.Contains(p, StringComparer.Ordinal) || p is "Support" or "Connotation");
        return StyleLibrary.BuiltIn.Definitions(packs, StyleVocabulary.Empty)
            .Where(d => (d.Formality is null || d.Formality == formality) && (d.Locales.IsEmpty || d.Locales.Any(l => tags.Contains(l, StringComparer.Ordinal))));
    }

    private void Add(string rule, Tally tally) => _tallies[rule] = _tallies.GetValueOrDefault(rule) + tally;

    private static void Show(string id, string what, ToneFinding finding, string text) =>
        Console.WriteLine($"{id}  {what,-10}  {finding.Rule,-28}  \"{finding.Found}\"  {text.Replace('\n', ' ')}");

    private string Table()
    {
        var table = new StringBuilder("| rule | level | found | right | precision | missed | found in others' | right | precision |\n| --- | --- | --: | --: | --: | --: | --: | --: | --: |\n");
        var sum = new Tally();
        foreach (var (rule, tally) in _tallies)
        {
            var level = StyleLibrary.BuiltIn.Definition(rule)?.Level ?? RuleLevel.Off;
            table.Append(Row(rule, level.ToString().ToLowerInvariant(), tally));
            sum += tally;
        }

        return table.Append(Row("**all**", "", sum)).ToString();
    }

    private static string Row(string rule, string level, Tally t) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {rule} | {level} | {t.Found} | {t.Right} | {Percent(t.Right, t.Found)} | {t.Missed} | {t.OtherFound + t.NotJudged} | {t.OtherRight} | {Percent(t.OtherRight, t.OtherFound)} |\n");

    private static string Percent(int part, int whole) => whole == 0 ? "" : (100 * part / whole).ToString(CultureInfo.InvariantCulture) + " %";

    private static void WriteInto(string readme, string tables)
    {
        var text = File.ReadAllText(readme);
        var start = text.IndexOf(TableStart, StringComparison.Ordinal) + TableStart.Length;
        var end = text.IndexOf(TableEnd, StringComparison.Ordinal);
        File.WriteAllText(readme, text[..start] + "\n" + tables + text[end..]);
    }

    /// <summary>What is counted for a rule: replies in the labelled set, findings in the replies of others.</summary>
    private readonly record struct Tally(int Found = 0, int Right = 0, int Missed = 0, int OtherFound = 0, int OtherRight = 0, int NotJudged = 0)
    {
        public static Tally operator +(Tally a, Tally b) => new(
            a.Found + b.Found, a.Right + b.Right, a.Missed + b.Missed, a.OtherFound + b.OtherFound, a.OtherRight + b.OtherRight, a.NotJudged + b.NotJudged);
    }
}
