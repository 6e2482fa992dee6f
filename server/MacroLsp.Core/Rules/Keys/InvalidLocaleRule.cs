using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>Finds locales that are no language tags, and those that the project does not write in.</summary>
public sealed class InvalidLocaleRule : MacroRule
{
    public override RuleInfo Info { get; } = new("invalid-locale", "A locale that does not exist", RuleCategory.Keys,
        RuleLevel.Error, Fixability.Safe, """
        ## What it does
        Finds locales that are not written as a language tag (BCP 47), such as `en_US` for `en-US`, codes that no
        language or region has, and locales that `macrolsp.yaml` does not list when it lists any.

        ## Why
        The locale decides which tone a reply is held to, how its dates are written, and which text it falls back to. With
        a wrong one, none of that happens.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en_US
        reply: Your package has not arrived yet, and I am looking into it.
        ```

        ## Instead
        Write the language in small letters, a hyphen, and the region in capitals.
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply: Your package has not arrived yet, and I am looking into it.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        Check(scope, scope.Macro.Locale);
        Check(scope, scope.Macro.BasedOn?.Locale);
    }

    private static void Check(MacroScope scope, YamlScalar? node)
    {
        if (node is null || node.IsRepaired || string.IsNullOrWhiteSpace(node.Value)) return;
        var written = node.Value;
        if (!LanguageTag.TryParse(written, out var tag)) ReportMalformed(scope, node);
        else if (!tag.IsKnown) ReportUnlisted(scope, node, $"\"{written}\" is no locale: no language or region has this code.");
        else if (scope.Config.Locales.Count > 0 && !scope.Config.Locales.ContainsKey(tag.Tag)
            && !string.Equals(tag.Tag, scope.Config.SourceLocale, StringComparison.OrdinalIgnoreCase))
            ReportUnlisted(scope, node, $"The project does not write in {tag.Tag}: {scope.Snapshot.Place.Path ?? "macrolsp.yaml"} lists other locales.");
    }

    private static void ReportMalformed(MacroScope scope, YamlScalar node)
    {
        var shown = node.Value.ReplaceLineEndings(" ");
        if (LanguageTag.Suggest(node.Value) is not { } better)
        {
            ReportUnlisted(scope, node, $"\"{shown}\" is no locale. Write the language, a hyphen and the region, such as \"en-US\".");
            return;
        }

        // The same parts with hyphens between them are the same locale; a word that was looked up is a guess.
        var isSame = string.Equals(node.Value.Replace('_', '-'), better, StringComparison.OrdinalIgnoreCase);
        scope.Report(node.Span, $"\"{shown}\" is not written as a locale, so no rule of this region is applied. Write \"{better}\".",
            () => [Fix.Replace($"Change to \"{better}\"", node.Span, better, isSafe: isSame, isPreferred: true)]);
    }

    private static void ReportUnlisted(MacroScope scope, YamlScalar node, string message)
    {
        var written = node.Value;
        var listed = scope.Config.Locales.Keys.Order(StringComparer.Ordinal).ToImmutableArray();
        var known = listed.IsEmpty ? [scope.Config.SourceLocale] : listed;
        var near = Suggestions.Closest(written, known.Where(k => !string.Equals(k, written, StringComparison.OrdinalIgnoreCase)))
            // "de" is far from "de-DE" in letters and near in meaning, if there is but one German.
            ?? (known.Where(k => k.StartsWith(written + "-", StringComparison.OrdinalIgnoreCase)).Take(2).ToArray() is [var only] ? only : null)
            ?? (listed.IsEmpty ? LanguageTag.Suggest(written) : null);
        var others = listed.IsEmpty ? "" : $" The project writes in {string.Join(", ", listed)}.";
        scope.Report(node.Span, message + (near is null ? others : $" Did you mean \"{near}\"?"),
            near is null ? null : () => [Fix.Replace($"Change to \"{near}\"", node.Span, near, isPreferred: true)]);
    }
}
