using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>Finds values of another kind than their key takes.</summary>
public sealed class WrongTypeRule : FileRule
{
    public override RuleInfo Info { get; } = new("wrong-type", "A value of the wrong kind", RuleCategory.Keys,
        RuleLevel.Error, Fixability.Suggested, """
        ## What it does
        Finds values that do not fit their key: a list where one text belongs, a channel, mood or framework that does not
        exist, a day that is not written like `2027-01-31`, a validity that ends before it begins, a section that is
        neither a text nor a list of alternatives.

        ## Why
        A value that cannot be read counts as if it were not there: a macro with a day that nobody understands never
        expires, and one with an unknown channel may be as long as it likes.

        ## Example
        ```yaml
        macro: winter-sale
        title: Winter sale
        locale: en-US
        valid: 2030-12-31
        reply: The winter sale goes on until the last day of the year.
        ```

        ## Instead
        ```yaml
        macro: winter-sale
        title: Winter sale
        locale: en-US
        valid: { until: 2030-12-31 }
        reply: The winter sale goes on until the last day of the year.
        ```
        """);

    public override void Check(FileScope scope)
    {
        foreach (var macro in scope.File.Macros)
        {
            if (macro.Root is { } root) CheckEntries(scope, root);
            else ReportNoMacro(scope, macro);
        }
    }

    private static void ReportNoMacro(FileScope scope, Macro macro)
    {
        if (macro.Document.Root is not { } node || scope.File.Yaml.Problems.Any(p => macro.Document.Span.Contains(p.Span))) return;
        var lines = scope.Source.Lines;
        var end = Math.Min(node.Span.End, lines.EndOf(lines.LineOf(node.Span.Start)));
        scope.Report(TextSpan.FromBounds(node.Span.Start, end),
            "This is no macro yet: a macro is a list of keys with their values. Begin with \"macro:\" and an id, such as \"macro: late-delivery\".");
    }

    private static void CheckEntries(FileScope scope, YamlMapping root)
    {
        foreach (var entry in root.Entries)
        {
            if (MacroKeys.Find(entry.Key.Value) is not { } key || entry.Value?.Resolved is not { } value) continue;
            if (value is YamlScalar { IsRepaired: true } && key.Type != KeyType.Text) continue;
            var place = new ValuePlace(scope, entry, key, value);
            switch (key.Type)
            {
                case KeyType.Id or KeyType.Text or KeyType.Locale:
                    place.AsText();
                    break;
                case KeyType.Channel:
                    if (place.AsText() is { } channel) place.IsOneOf(channel, "channel", scope.Config.Channels.Keys);
                    break;
                case KeyType.Framework:
                    if (place.AsText() is { } framework) place.IsOneOf(framework, "framework", scope.Config.Frameworks.Keys);
                    break;
                case KeyType.Moods:
                    foreach (var mood in place.AsWords()) place.IsOneOf(mood, "mood", MacroKeys.Moods);
                    break;
                case KeyType.Words or KeyType.Macros:
                    place.AsWords();
                    break;
                case KeyType.Date:
                    if (place.AsText() is { } day) place.AsDay(day);
                    break;
                case KeyType.Validity:
                    ValidityCheck.Check(place);
                    break;
                case KeyType.BasedOn:
                    CheckBasedOn(place);
                    break;
                case KeyType.Reply:
                    ReplyCheck.Check(place);
                    break;
            }
        }
    }

    private static void CheckBasedOn(ValuePlace place)
    {
        if (place.Value is YamlScalar { Style: ScalarStyle.Plain } locale && LanguageTag.IsWellFormed(locale.Value))
        {
            place.Report("\"based-on\" says what the translation was made from: { locale: en-US, sections: … }. Write the locale under its own name.",
                () => [Fix.Replace($"Write {{ locale: {locale.Value} }}", locale.Span, $"{{ locale: {locale.Value} }}", isPreferred: true)]);
        }
        else if (place.Value is not YamlMapping mapping)
        {
            place.Report("\"based-on\" takes the locale and the sections that the translation was made from: { locale: en-US, sections: … }.");
        }
        else
        {
            if (mapping.Find("locale") is { Value.Resolved: YamlMapping or YamlSequence } locales)
                place.ReportAt(locales.Key.Span, "\"locale\" takes one locale, such as en-US.");
            foreach (var key in (ReadOnlySpan<string>)["sections", "reviewed"])
            {
                if (mapping.Find(key) is { Value.Resolved: YamlScalar or YamlSequence } sections)
                    place.ReportAt(sections.Key.Span, $"\"{key}\" takes one fingerprint for each section, such as {{ acknowledge: 1f0c9a42 }}.");
            }
        }
    }
}
