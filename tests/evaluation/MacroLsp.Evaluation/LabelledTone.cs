using System.Text.Json;

namespace MacroLsp.Evaluation;

/// <summary>A reply for which a person said which tone rules should find something in it.</summary>
/// <param name="Id">Unique in its file.</param>
/// <param name="Locale">Such as en-GB; decides which packs look at it.</param>
/// <param name="Text">The whole reply.</param>
/// <param name="Wanted">The ids of the rules; empty for a reply that is as it should be.</param>
internal sealed record LabelledTone(string Id, string Locale, string Text, IReadOnlySet<string> Wanted)
{
    /// <summary>Reads a file with one reply a line: <c>{"id": …, "locale": …, "text": …, "wanted": [rule, …]}</c>.</summary>
    public static IReadOnlyList<LabelledTone> ReadAll(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => Read(JsonDocument.Parse(line).RootElement))];

    private static LabelledTone Read(JsonElement reply) => new(
        TextOf(reply, "id"),
        TextOf(reply, "locale"),
        TextOf(reply, "text"),
        reply.GetProperty("wanted").EnumerateArray().Select(rule => rule.GetString() ?? "").ToHashSet(StringComparer.Ordinal));

    internal static string TextOf(JsonElement line, string key) => line.GetProperty(key).GetString() ?? "";
}

/// <summary>What a person thinks of one finding in a reply that nobody labelled beforehand.</summary>
/// <param name="Id">The reply.</param>
/// <param name="Rule">The rule that found something.</param>
/// <param name="Found">The words, on one line.</param>
internal sealed record ToneFinding(string Id, string Rule, string Found)
{
    /// <summary>Reads a file with one verdict a line: <c>{"id": …, "rule": …, "found": …, "right": true}</c>.</summary>
    public static IReadOnlyDictionary<ToneFinding, bool> ReadVerdicts(string path)
    {
        var verdicts = new Dictionary<ToneFinding, bool>();
        if (!File.Exists(path)) return verdicts;
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            var verdict = JsonDocument.Parse(line).RootElement;
            var finding = new ToneFinding(LabelledTone.TextOf(verdict, "id"), LabelledTone.TextOf(verdict, "rule"), LabelledTone.TextOf(verdict, "found"));
            verdicts[finding] = verdict.GetProperty("right").GetBoolean();
        }

        return verdicts;
    }
}
