using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Rules;

/// <summary>A text of a macro, and what it is a text of.</summary>
/// <param name="Text">The text.</param>
/// <param name="Section">Its section; null for the title and for a reply without sections.</param>
/// <param name="Alternative">Its alternative; null when there is no section.</param>
/// <param name="IsTitle">Whether it is the title, which agents read and nobody is sent.</param>
internal readonly record struct TextPlace(MacroText Text, Section? Section, Alternative? Alternative, bool IsTitle)
{
    /// <summary>Whether the text is used only when this placeholder is filled, or may be: the place that says so cannot be read.</summary>
    public bool IsWhen(string name) => Alternative?.When.Any(w => w.Value == name || w.IsRepaired) ?? false;
}

/// <summary>
/// The texts of a macro that may hold placeholders. One that is used by an alias is given where it stands only, so that
/// nothing is found twice at one place.
/// </summary>
internal static class TextPlaces
{
    /// <summary>The title, then the texts of the reply.</summary>
    public static IEnumerable<TextPlace> Of(Macro macro) =>
        macro.Title is { } title ? OfReply(macro).Prepend(new TextPlace(title, null, null, IsTitle: true)) : OfReply(macro);

    /// <summary>What the customer reads.</summary>
    public static IEnumerable<TextPlace> OfReply(Macro macro)
    {
        if (macro.Reply.Unsectioned is { } whole) yield return new TextPlace(whole, null, null, IsTitle: false);
        foreach (var section in macro.Reply.Sections)
        {
            foreach (var alternative in section.Alternatives)
            {
                if (alternative.Text is { } text && section.Span.Contains(text.Node.Span))
                    yield return new TextPlace(text, section, alternative, IsTitle: false);
            }
        }
    }
}
