using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Placeholders;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>Finds placeholders that a variant has lost, or that its source does not have.</summary>
public sealed class PlaceholderMismatchRule : TranslationCheck
{
    public override RuleInfo Info { get; } = new("placeholder-mismatch", "Other placeholders than in the source", RuleCategory.Regions,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Compares the placeholders of a variant with those of the source: which there are, which have a default, and which
        are written as a date. Their order, how often they stand there and in which section is the author's.

        ## Why
        Without its placeholder the sentence says nothing that this customer can hold on to, and a placeholder without the
        default that the source has breaks off in the middle when it is empty.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm looking at order {{ order_number }}, back in 2 minutes.
        ---
        macro: hold
        title: Einen Moment
        locale: de-DE
        framework: HOLD
        reply:
          hold: Ich sehe mir Ihre Bestellung an und bin in 2 Minuten wieder da.
        ```

        ## Instead
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm looking at order {{ order_number }}, back in 2 minutes.
        ---
        macro: hold
        title: Einen Moment
        locale: de-DE
        framework: HOLD
        reply:
          hold: Ich sehe mir Ihre Bestellung {{ order_number }} an und bin in 2 Minuten wieder da.
        ```
        """);

    protected override void Check(MacroScope scope, Translation translation)
    {
        // A section that is sent in the source's words has the source's placeholders.
        var own = PlaceholdersOf(scope.Resolved).ToList();
        var made = PlaceholdersOf(translation.SourceReply).ToList();
        var from = translation.Source.Macro.LocaleText;
        var ownNames = NamesOf(scope.Resolved, own);
        var madeNames = NamesOf(translation.SourceReply, made);
        foreach (var pair in TextPairs.Of(scope, translation))
        {
            // A text that is out of date is compared again when it has been adapted.
            if (pair.Section.State == TranslationState.Stale) continue;
            foreach (var lost in pair.Source.Template.Placeholders.Where(Counts).DistinctBy(p => p.Name, StringComparer.Ordinal))
            {
                if (ownNames.Contains(lost.Name)) continue;
                scope.Report(PlaceOf(scope, pair.Section), $"{{{{ {lost.Name} }}}} is lost here: {from} has it in {NameOf(pair.Section)}. Put it where it belongs in the sentence.",
                    () => Copy(scope, pair, lost));
            }

            foreach (var placeholder in pair.Own.Text.Template.Placeholders.Where(Counts))
                CheckOwn(scope, pair, placeholder, from, madeNames, pair.Source.Template.Placeholders.Where(p => p.Name == placeholder.Name).ToList());
        }
    }

    private static void CheckOwn(MacroScope scope, TextPair pair, Placeholder placeholder, string from, HashSet<string> madeNames, List<Placeholder> same)
    {
        var place = pair.Own.Text.ToSource(placeholder.Span);
        if (!madeNames.Contains(placeholder.Name))
        {
            // What nothing fills is unknown-placeholder's.
            if (!scope.Config.Placeholders.ContainsKey(placeholder.Name)) return;
            scope.Report(place, $"{from} has no {{{{ {placeholder.Name} }}}} in this macro. Check that it is filled whenever this is sent, or take it out.");
            return;
        }

        if (same.Count == 0) return;
        if (placeholder.Find("default") is null && same.All(p => p.Default is { Length: > 0 }) && !pair.Own.IsWhen(placeholder.Name)
            && !PlaceholderDefaults.Needs(scope.Config, pair.Own, placeholder.Name))
        {
            scope.Report(place, $"In {from}, {{{{ {placeholder.Name} }}}} has a default, and here nothing is sent when it is empty. Add one in this language: | default: \"…\".");
        }

        if (FormOf(placeholder) is var form && same.All(p => FormOf(p) != form))
        {
            scope.Report(place, $"{{{{ {placeholder.Name} }}}} is written {Describe(form)} here, and {Describe(FormOf(same[0]))} in {from}. Write it the same way.",
                () => FormFix(scope, pair, placeholder, same[0]));
        }
    }

    private static bool Counts(Placeholder placeholder) => placeholder is { IsClosed: true, HasValidName: true };

    private static IEnumerable<Placeholder> PlaceholdersOf(ResolvedReply reply)
    {
        var texts = reply.Sections.SelectMany(s => s.Section.Alternatives).Select(a => a.Text).OfType<MacroText>();
        return (reply.Unsectioned is { } whole ? texts.Prepend(whole) : texts).SelectMany(t => t.Template.Placeholders).Where(Counts);
    }

    private static HashSet<string> NamesOf(ResolvedReply reply, List<Placeholder> placeholders) =>
        [.. placeholders.Select(p => p.Name), .. reply.Sections.SelectMany(s => s.Section.Alternatives).SelectMany(a => a.When).Select(w => w.Value)];

    /// <summary>"date" or "relative", whichever filter decides what kind of text it becomes; empty for the value as it is.</summary>
    private static string FormOf(Placeholder placeholder) =>
        placeholder.Find("relative") is not null ? "relative" : placeholder.Find("date") is not null ? "date" : "";

    private static string Describe(string form) => form switch
    {
        "relative" => "as a time from today",
        "date" => "as a date",
        _ => "as it comes",
    };

    /// <summary>Behind the last word, before the mark that ends the text: the place from which the author moves it.</summary>
    private static ImmutableArray<Fix> Copy(MacroScope scope, TextPair pair, Placeholder lost)
    {
        var value = pair.Own.Text.Value;
        var end = value.AsSpan().TrimEnd().Length;
        while (end > 0 && EndMarks.IsMark(value[end - 1])) end--;
        var written = PlaceholderDefaults.Write(scope, pair.Own, lost.Name, filter: string.Join(" | ", FiltersOf(pair.Source.Value, lost, keep: static f => f != "default")));
        var space = end == 0 || char.IsWhiteSpace(value[end - 1]) || EndMarks.HasNoSpaces(scope.Macro.LocaleText) ? "" : " ";
        return TextFix.Of(TextFix.Replace(scope, pair.Own.Text, $"Copy {{{{ {lost.Name} }}}} to the end of the text", new TextSpan(end, 0), space + written, isPreferred: true));
    }

    private static ImmutableArray<Fix> FormFix(MacroScope scope, TextPair pair, Placeholder own, Placeholder source)
    {
        var filters = FiltersOf(pair.Source.Value, source, keep: IsForm).Concat(FiltersOf(pair.Own.Text.Value, own, keep: static f => !IsForm(f)));
        var written = "{{ " + string.Join(" | ", filters.Prepend(own.Name)) + " }}";
        return TextFix.Of(TextFix.Replace(scope, pair.Own.Text, $"Write {written}", own.Span, written, isPreferred: true));
    }

    private static bool IsForm(string filter) => filter is "date" or "relative";

    private static IEnumerable<string> FiltersOf(string text, Placeholder placeholder, Func<string, bool> keep) =>
        placeholder.Filters.Where(f => keep(f.Name)).Select(f => text.Substring(f.Span.Start, f.Span.Length));
}
