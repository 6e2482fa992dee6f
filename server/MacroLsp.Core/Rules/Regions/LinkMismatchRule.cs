using System.Text.RegularExpressions;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>Finds links that a translation has lost, or that lead somewhere else than the source's.</summary>
public sealed partial class LinkMismatchRule : TranslationCheck
{
    public override RuleInfo Info { get; } = new("link-mismatch", "Other links than in the source", RuleCategory.Regions,
        RuleLevel.Warning, Fixability.None, """
        ## What it does
        Compares the web addresses and e-mail addresses of each text with those of the source. A page of the same site in
        another language counts as the same: `/en/help` and `/de/help`, `example.com` and `example.de`.

        ## Why
        A step that begins with "open this page" ends there when the page is missing.

        ## Example
        ```yaml
        macro: status
        title: Status page
        locale: en-US
        framework: NOTE
        reply:
          facts: You find the state of our services at https://status.example.com/en.
        ---
        macro: status
        title: Statusseite
        locale: de-DE
        framework: NOTE
        reply:
          facts: Den Zustand unserer Dienste finden Sie auf unserer Seite.
        ```

        ## Instead
        ```yaml
        macro: status
        title: Status page
        locale: en-US
        framework: NOTE
        reply:
          facts: You find the state of our services at https://status.example.com/en.
        ---
        macro: status
        title: Statusseite
        locale: de-DE
        framework: NOTE
        reply:
          facts: Den Zustand unserer Dienste finden Sie auf https://status.example.com/de.
        ```
        """);

    protected override void Check(MacroScope scope, Translation translation)
    {
        var from = translation.Source.Macro.LocaleText;
        foreach (var pair in TextPairs.Of(scope, translation))
        {
            if (pair.Section.State == TranslationState.Stale) continue;
            var made = LinksOf(pair.Source.Template);
            var own = LinksOf(pair.Own.Text.Template);
            foreach (var link in own.Where(o => made.All(m => m.Target != o.Target)))
                scope.Report(pair.Own.Text.ToSource(link.Span), $"{from} does not lead here. Check that {link.Text} is the page that is meant.");
            foreach (var link in made.Where(m => own.All(o => o.Target != m.Target)))
                scope.Report(PlaceOf(scope, pair.Section), $"{link.Text} of {from} is missing in {NameOf(pair.Section)}. Add the page in this language.");
        }
    }

    private readonly record struct Link(TextSpan Span, string Text, string Target);

    private static List<Link> LinksOf(Template template)
    {
        var links = new List<Link>();
        foreach (var part in template.Parts.OfType<ProsePart>())
        {
            var prose = template.Text.Substring(part.Span.Start, part.Span.Length);
            foreach (Match match in Address().Matches(prose))
            {
                var text = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', '…', '。', '、', ')', '）', '」', '”', '’', '»', '"', '\'');
                links.Add(new Link(new TextSpan(part.Span.Start + match.Index, text.Length), text, Target(text)));
            }
        }

        return links;
    }

    /// <summary>Where a link leads, whatever the language: without the country of its host and the segments that name a locale.</summary>
    private static string Target(string link)
    {
        var rest = link.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? link[(scheme + 3)..] : link;
        var query = rest.IndexOfAny(['?', '#']);
        if (query >= 0) rest = rest[..query];
        var segments = rest.TrimEnd('/').Split('/');
        var host = segments[0].ToLowerInvariant().Split('.');
        var names = host.Length > 1 ? host[..^1].Where(n => n != "www" && !IsLocale(n)) : host;
        return string.Join('/', segments.Skip(1).Where(s => !IsLocale(s)).Prepend(string.Join('.', names)));
    }

    private static bool IsLocale(string segment) => segment.Length <= 7 && LocaleSegment().IsMatch(segment);

    [GeneratedRegex(@"https?://[^\s<>\u3000「」（）]+|www\.[^\s<>\u3000「」（）]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("^[a-z]{2}(?:[-_][a-z0-9]{2,4})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LocaleSegment();
}
