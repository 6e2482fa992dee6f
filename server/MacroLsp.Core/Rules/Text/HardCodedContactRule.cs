using System.Buffers;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Placeholders;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Text;

/// <summary>Finds e-mail addresses and phone numbers that should be placeholders.</summary>
public sealed class HardCodedContactRule : MacroRule
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("@+(0123456789");

    public override RuleInfo Info { get; } = new("hard-coded-contact", "An e-mail address or a phone number in the text", RuleCategory.Text,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds e-mail addresses and phone numbers in the text of a reply.

        ## Why
        The address belongs to one carrier or one team, and the macro is sent for all of them. When it changes, nobody
        knows in how many macros it stands.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm asking the carrier, back in 5 minutes. You can also reach them at +1 202 555 0143.
        ```

        ## Instead
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold:
            - when: carrier_contact
              text: I'm asking the carrier, back in 5 minutes. You can also reach them at {{ carrier_contact }}.
            - text: I'm asking the carrier, back in 5 minutes.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var place in TextPlaces.OfReply(scope.Macro))
        {
            foreach (var part in place.Text.Template.Parts)
            {
                if (part is ProsePart prose) Scan(scope, place, prose.Span);
            }
        }
    }

    private static void Scan(MacroScope scope, TextPlace place, TextSpan prose)
    {
        var text = place.Text.Value;
        var at = prose.Start;
        while (at < prose.End && text.AsSpan(at, prose.End - at).IndexOfAny(Starts) is >= 0 and var found)
        {
            at += found;
            if (text[at] == '@')
            {
                if (ContactScan.EmailAt(text, at, prose) is { } address) Report(scope, place, address, "address");
                at++;
                continue;
            }

            if (ContactScan.PhoneAt(text, at, prose, out var end) is { } number) Report(scope, place, number, "phone number");
            at = end;
        }
    }

    private static void Report(MacroScope scope, TextPlace place, TextSpan span, string what)
    {
        var names = Placeholders(scope.Config);
        var best = names.Contains("carrier_contact", StringComparer.Ordinal) && IsCarriers(place.Text.Value, span) ? "carrier_contact" : names is [var only] && only != "carrier_contact" ? only : null;
        var advice = best is null ? names.IsEmpty ? "Define a placeholder of the type contact." : "Use a placeholder instead." : $"Write {{{{ {best} }}}} instead.";
        scope.Report(place.Text.ToSource(span),
            $"This {what} stands in the text, and is wrong as soon as it changes or the macro is sent for another case. {advice}",
            names.IsEmpty ? null : () => Fixes(scope, place, span, names, best));
    }

    private static ImmutableArray<string> Placeholders(ProjectConfig config) =>
        [.. config.Placeholders.Values.Where(p => p.Type == PlaceholderType.Contact && p.Sensitivity != Sensitivity.Internal).Select(p => p.Name).Order(StringComparer.Ordinal)];

    private static bool IsCarriers(string text, TextSpan span)
    {
        var sentence = Sentences.Around(text, span);
        return CueWords.Carrier.IsIn(text.AsSpan(sentence.Start, sentence.Length));
    }

    private static ImmutableArray<Fix> Fixes(MacroScope scope, TextPlace place, TextSpan span, ImmutableArray<string> names, string? best) =>
    [
        .. names.OrderBy(n => n == best ? 0 : 1)
            .Select(n => (Name: n, Written: PlaceholderDefaults.Write(scope, place, n)))
            .Select(n => TextFix.Replace(scope, place.Text, $"Write {n.Written} instead", span, n.Written, isPreferred: n.Name == best))
            .OfType<Fix>(),
    ];
}
