using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>Reads <c>reply</c>: sections or one text; a section is a text or a list of alternatives.</summary>
internal static class ReplyCheck
{
    public static void Check(ValuePlace place)
    {
        if (place.Value is YamlSequence)
            place.Report("\"reply\" takes sections, each with its name and a colon, or one text. A list belongs below the name of a section.");
        if (place.Value is not YamlMapping reply) return;
        foreach (var section in reply.Entries)
        {
            if (section.Value?.Resolved is YamlMapping mapping) ReportGroup(place, section, mapping);
            else if (section.Value?.Resolved is YamlSequence list) CheckAlternatives(place, section, list);
        }
    }

    private static void ReportGroup(ValuePlace place, YamlEntry section, YamlMapping mapping)
    {
        var name = section.Key.Value;
        if (mapping.Entries.All(e => e.Key.Value is "when" or "text") && !mapping.IsFlow)
        {
            place.ReportAt(mapping.Entries[0].Key.Span, $"The alternatives of \"{name}\" are a list: put a hyphen and a space before the first key of each.",
                () => [AsItem(place, mapping)]);
        }
        else
        {
            place.ReportAt(section.Key.Span, $"\"{name}\" takes a text, or a list of alternatives with \"when\" and \"text\", and here stands a group of keys.");
        }
    }

    /// <summary>A dash before the first key, and the other lines moved as far as the dash takes.</summary>
    private static Fix AsItem(ValuePlace place, YamlMapping mapping)
    {
        var source = place.Scope.Source;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        edits.Add(TextEdit.Insert(mapping.Span.Start, "- "));
        var lines = source.Lines;
        edits.AddRange(Indentation.Shift(source, lines.LineOf(mapping.Span.Start) + 1, lines.LineOf(mapping.Span.End), 2));
        return new Fix("Make it an alternative", edits.ToImmutable(), IsPreferred: true);
    }

    private static void CheckAlternatives(ValuePlace place, YamlEntry section, YamlSequence list)
    {
        foreach (var item in list.Items)
        {
            switch (item.Value?.Resolved)
            {
                case YamlSequence inner:
                    place.ReportAt(place.SpanOf(inner), $"An alternative of \"{section.Key.Value}\" is a text, or \"when\" and \"text\". A list in a list is neither.");
                    break;
                case YamlMapping alternative:
                    if (alternative.Find("text")?.Value?.Resolved is YamlMapping or YamlSequence)
                        place.ReportAt(alternative.Find("text")?.Key.Span ?? item.Span, "\"text\" takes one text: what the customer reads.");
                    CheckWhen(place, alternative.Find("when"));
                    break;
            }
        }
    }

    private static void CheckWhen(ValuePlace place, YamlEntry? when)
    {
        var isWrong = when?.Value?.Resolved switch
        {
            YamlMapping => true,
            YamlSequence list => list.Items.Any(i => i.Value is not null && i.Value.Resolved is not YamlScalar),
            _ => false,
        };
        if (isWrong && when is not null)
            place.ReportAt(when.Key.Span, "\"when\" takes the name of a placeholder without its braces, or a list of names, such as [carrier_contact, etd].");
    }
}
