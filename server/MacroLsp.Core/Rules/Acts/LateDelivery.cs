namespace MacroLsp.Core.Rules.Acts;

/// <summary>The macro that the pages of these rules show: a good one, of which each example changes a section.</summary>
internal static class LateDelivery
{
    private static readonly (string Section, string? Text)[] Good =
    [
        ("acknowledge", "You expected your package and it has not arrived."),
        ("empathize", "I know how frustrating it is to plan around a delivery that does not come."),
        ("apologize", null),
        ("cause", null),
        ("reassure", "I have asked the carrier to bring it forward and I will write to you within two hours."),
        ("closing", null),
    ];

    /// <summary>The macro as a fenced block of YAML.</summary>
    /// <param name="changes">Sections of AER with another text than the good one's.</param>
    public static string With(params (string Section, string Text)[] changes)
    {
        var sections = Good
            .Select(good => (good.Section, Text: changes.FirstOrDefault(c => c.Section == good.Section).Text ?? good.Text))
            .Where(section => section.Text is not null)
            .Select(section => $"  {section.Section}: {section.Text}");
        return $"""
            ```yaml
            macro: late-delivery
            title: Late delivery
            locale: en-US
            reply:
            {string.Join('\n', sections)}
            ```
            """;
    }
}
