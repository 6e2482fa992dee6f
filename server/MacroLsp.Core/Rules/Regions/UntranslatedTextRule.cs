using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Sections;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>Finds sections that are sent in another language, and texts that are the source's word for word.</summary>
public sealed class UntranslatedTextRule : TranslationCheck
{
    // Fewer words are often the same in both languages: "OK", a name, "Status: online".
    private const int FewestWords = 3;

    public override RuleInfo Info { get; } = new("untranslated-text", "A text in the language of the source", RuleCategory.Regions,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds sections that a variant in another language does not have, so that the customer is sent the source's, and
        texts that are the same as in the source. A variant in the same language may leave out what does not differ.

        ## Why
        A reply that changes its language in the middle tells the customer that nobody has read it.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm looking at your order, back in 2 minutes.
        ---
        macro: hold
        title: Einen Moment
        locale: de-DE
        framework: HOLD
        reply:
          hold: I'm looking at your order, back in 2 minutes.
        ```

        ## Instead
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm looking at your order, back in 2 minutes.
        ---
        macro: hold
        title: Einen Moment
        locale: de-DE
        framework: HOLD
        reply:
          hold: Ich sehe mir Ihre Bestellung an und bin in 2 Minuten wieder da.
        ```
        """);

    protected override void Check(MacroScope scope, Translation translation)
    {
        var from = translation.Source.Macro.LocaleText;
        if (LanguageTag.ShareText(from, scope.Macro.LocaleText)) return;
        foreach (var section in translation.Sections)
        {
            if (section.State != TranslationState.Missing) continue;
            scope.Report(PlaceOf(scope, section), $"{NameOf(section)} is not translated: customers would read it in {section.InheritedFrom ?? from}. Write it in {scope.Macro.LocaleText}.",
                () => Copy(scope, section, from), SourcePlace(translation, section) is { } place ? [place] : []);
        }

        foreach (var pair in TextPairs.Of(scope, translation))
        {
            if (!IsSame(pair.Own.Text.Template, pair.Source.Template)) continue;
            scope.Report(pair.Own.Text.Node.Span, $"This is the text of {from}, word for word. Write it in {scope.Macro.LocaleText}.");
        }
    }

    private static bool IsSame(Template own, Template source)
    {
        var words = Words(own).ToList();
        return words.Count >= FewestWords && words.SequenceEqual(Words(source), StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Words(Template template) => template.Parts.OfType<ProsePart>()
        .SelectMany(p => template.Text.Substring(p.Span.Start, p.Span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Where(w => w.Any(char.IsLetter));

    /// <summary>The source's text as a draft; written as one text, and only where there is one.</summary>
    private static ImmutableArray<Fix> Copy(MacroScope scope, SectionTranslation section, string from)
    {
        if (section.Source is not { Section: var source } || scope.Framework is not { } framework || scope.Macro.Reply.IsUnsectioned) return [];
        if (source.Alternatives is not [{ When.IsEmpty: true, Text: { } text }]) return [];
        return SectionInsertion.Insert(scope.File, scope.Macro, framework, section.Id, text.Value.TrimEnd('\n')) is { } edit
            ? [new Fix($"Copy the text from {from} to translate it", [edit])]
            : [];
    }
}
