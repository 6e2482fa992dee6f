using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>Finds keys that nothing reads: of the macro, of its validity and origin, and of alternatives.</summary>
public sealed class UnknownKeyRule : MacroRule
{
    private static readonly ImmutableArray<string> MacroNames = [.. MacroKeys.All.Select(k => k.Name)];
    private static readonly ImmutableArray<string> AlternativeNames = [.. MacroKeys.Alternative.Select(k => k.Name)];

    public override RuleInfo Info { get; } = new("unknown-key", "A key that does not exist", RuleCategory.Keys,
        RuleLevel.Error, Fixability.Suggested, """
        ## What it does
        Finds keys that a macro does not have, and keys that are unknown below `valid`, `based-on` and in the alternatives
        of a section.

        ## Why
        Nothing reads a key that does not exist: with `mood` in the place of `moods`, nobody finds the macro by its mood.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        mood: [angry]
        reply: I am sorry that your package has not arrived yet, and I am looking into it.
        ```

        ## Instead
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        moods: [angry]
        reply: I am sorry that your package has not arrived yet, and I am looking into it.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        if (scope.Macro.Root is not { } root) return;
        foreach (var entry in root.Entries)
        {
            if (MacroKeys.Find(entry.Key.Value) is null) ReportTopLevel(scope, root, entry);
        }

        CheckBelow(scope, root.Find("valid")?.Value, "valid", ["from", "until"]);
        CheckBelow(scope, root.Find("based-on")?.Value, "based-on", ["locale", "sections", "reviewed"]);
        foreach (var section in scope.Macro.Reply.Sections)
        {
            if (section.Entry.Value?.Resolved is not YamlSequence list) continue;
            foreach (var item in list.Items) CheckBelow(scope, item.Value, "an alternative", AlternativeNames);
        }
    }

    private static void CheckBelow(MacroScope scope, YamlNode? node, string place, ImmutableArray<string> names)
    {
        if (node?.Resolved is not YamlMapping mapping) return;
        foreach (var entry in mapping.Entries)
        {
            if (!names.Contains(entry.Key.Value, StringComparer.Ordinal)) Report(scope, mapping, entry, place, names);
        }
    }

    private static void ReportTopLevel(MacroScope scope, YamlMapping root, YamlEntry entry)
    {
        if (scope.Framework?.Find(entry.Key.Value) is not null)
        {
            scope.Report(entry.Key.Span,
                $"\"{entry.Key.Value}\" is a section of the reply, and out here nothing reads it. Put it below \"reply:\", indented by two spaces.",
                () => SectionsBelowReply.Move(scope, root, entry) is { } fix ? [fix] : []);
            return;
        }

        Report(scope, root, entry, "a macro", MacroNames);
    }

    private static void Report(MacroScope scope, YamlMapping mapping, YamlEntry entry, string place, ImmutableArray<string> names)
    {
        var key = entry.Key;
        if (key.Value.Length == 0)
        {
            scope.Report(key.Span.IsEmpty ? new TextSpan(entry.Colon, 1) : key.Span, "A colon needs a key before it. Write the key, or remove the line.");
            return;
        }

        var bare = InvisibleSpace.Trim(key.Value);
        if (bare != key.Value && bare.Length > 0)
        {
            scope.Report(key.Span,
                $"An invisible sign stands before or behind \"{bare}\", as in text that was copied from a web page, so the key is not recognized. Write ordinary spaces.",
                () => [Fix.Replace("Replace it by ordinary spaces", key.Span, InvisibleSpace.ToSpaces(key.Value), isPreferred: true)]);
            return;
        }

        var near = Suggestions.Closest(key.Value, names.Where(n => mapping.Find(n) is null));
        var message = $"There is no key \"{key.Value.ReplaceLineEndings(" ")}\" in {place}, so nothing reads it. "
            + (near is null ? $"The keys are {string.Join(", ", names)}." : $"Did you mean \"{near}\"?");
        scope.Report(key.Span, message,
            near is null ? null : () => [Fix.Replace($"Change to \"{near}\"", key.Span, near, isPreferred: true)]);
    }
}
