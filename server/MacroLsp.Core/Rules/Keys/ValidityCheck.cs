using System.Collections.Immutable;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>Reads <c>valid</c>: the first and the last day, under their own names and in their order.</summary>
internal static class ValidityCheck
{
    public static void Check(ValuePlace place)
    {
        if (place.Value is not YamlMapping mapping)
        {
            place.Report("\"valid\" takes the first and the last day under their own names: { from: 2026-11-20, until: 2026-12-02 }. One of the two may be left out.",
                () => Fixes(place.Value));
            return;
        }

        var from = DayOf(place, mapping.Find("from"));
        var until = DayOf(place, mapping.Find("until"));
        if (from is not ({ } first, { } firstNode) || until is not ({ } last, { } lastNode) || first <= last) return;
        place.ReportAt(lastNode.Span, $"The last day, {lastNode.Value}, comes before the first, {firstNode.Value}, so there is no day on which this macro may be sent.",
            () =>
            [
                new Fix("Swap the two days",
                [
                    new(firstNode.Map.ToSource(new(0, firstNode.Value.Length)), lastNode.Value),
                    new(lastNode.Map.ToSource(new(0, lastNode.Value.Length)), firstNode.Value),
                ], IsPreferred: true),
            ]);
    }

    private static (DateOnly Day, YamlScalar Node)? DayOf(ValuePlace place, YamlEntry? entry)
    {
        switch (entry?.Value?.Resolved)
        {
            case null or YamlScalar { IsRepaired: true }:
                return null;
            case YamlScalar text:
                return place.AsDay(text) is { } day ? (day, text) : null;
            case var other:
                place.ReportAt(place.SpanOf(other), $"\"{entry.Key.Value}\" takes one day, such as 2027-01-31.");
                return null;
        }
    }

    private static ImmutableArray<Fix> Fixes(YamlNode value)
    {
        if (value is YamlSequence { Items: [{ Value.Resolved: YamlScalar a }, { Value.Resolved: YamlScalar b }], IsFlow: true } list
            && DayText.Parse(a.Value) is { } start && DayText.Parse(b.Value) is { } end)
            return [Between(list, start, end)];
        if (value is not YamlScalar { IsBlock: false } text) return [];
        if (DayText.Two(text.Value) is var (first, last)) return [Between(text, first, last)];
        if ((DayText.Parse(text.Value) ?? DayText.Guess(text.Value)) is not { } day) return [];
        return
        [
            Fix.Replace($"This is the last day: {{ until: {DayText.Write(day)} }}", text.Span, $"{{ until: {DayText.Write(day)} }}", isPreferred: true),
            Fix.Replace($"This is the first day: {{ from: {DayText.Write(day)} }}", text.Span, $"{{ from: {DayText.Write(day)} }}"),
        ];
    }

    private static Fix Between(YamlNode node, DateOnly first, DateOnly last)
    {
        var written = $"{{ from: {DayText.Write(first)}, until: {DayText.Write(last)} }}";
        return Fix.Replace($"Write {written}", node.Span, written, isPreferred: true);
    }
}
