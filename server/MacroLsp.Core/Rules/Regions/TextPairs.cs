using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>A text of a variant and the one that it was made from.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Own">The text of the variant.</param>
/// <param name="Source">The text that stands in its place in the source.</param>
internal readonly record struct TextPair(SectionTranslation Section, TextPlace Own, MacroText Source);

/// <summary>Puts the texts of a variant beside those that they were made from.</summary>
internal static class TextPairs
{
    /// <summary>
    /// The pairs, in the order of the source: of a section each alternative with the one that has the same condition, and where
    /// the conditions differ nothing, because then it is not known what belongs together.
    /// </summary>
    public static IEnumerable<TextPair> Of(MacroScope scope, Translation translation)
    {
        foreach (var section in translation.Sections)
        {
            if (section is { Own: { } own, Source.Section: { } source })
            {
                foreach (var alternative in own.Alternatives)
                {
                    if (alternative.Text is not { } text || !own.Span.Contains(text.Node.Span)) continue;
                    if (source.Alternatives.FirstOrDefault(a => SameCondition(a, alternative))?.Text is { } made)
                        yield return new TextPair(section, new TextPlace(text, own, alternative, IsTitle: false), made);
                }
            }
            else if (section.Id == Translation.WholeReply && scope.Macro.Reply.Unsectioned is { } whole && translation.SourceReply.Unsectioned is { } wholeSource)
            {
                yield return new TextPair(section, new TextPlace(whole, null, null, IsTitle: false), wholeSource);
            }
        }
    }

    /// <summary>Whether two alternatives are used under the same condition; the order of the names does not matter.</summary>
    public static bool SameCondition(Alternative one, Alternative other) => Condition(one).SequenceEqual(Condition(other), StringComparer.Ordinal);

    public static ImmutableArray<string> Condition(Alternative alternative) => [.. alternative.When.Select(w => w.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
