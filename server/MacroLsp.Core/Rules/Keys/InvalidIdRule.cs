using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>Finds ids and intents that are not lower-case words joined by hyphens.</summary>
public sealed class InvalidIdRule : MacroRule
{
    public override RuleInfo Info { get; } = new("invalid-id", "An id that is not in lower-case words with hyphens", RuleCategory.Keys,
        RuleLevel.Error, Fixability.Suggested, """
        ## What it does
        Finds ids (`macro`) and intents (`intent`) with capitals, spaces, accents or other signs. They are written in
        lower-case words of a to z and digits, joined by hyphens.

        ## Why
        An id stands in links, file names and the lists of other macros. One form that everybody writes the same way
        is one that everybody finds.

        ## Example
        ```yaml
        macro: Late Delivery
        title: Late delivery
        locale: en-US
        reply: Your package has not arrived yet, and I am looking into it.
        ```

        ## Instead
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply: Your package has not arrived yet, and I am looking into it.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        Check(scope, scope.Macro.Id, "macro");
        Check(scope, scope.Macro.Intent, "intent");
    }

    private static void Check(MacroScope scope, YamlScalar? id, string key)
    {
        if (id is null || id.IsRepaired || string.IsNullOrWhiteSpace(id.Value) || Kebab.IsValid(id.Value)) return;
        var better = Kebab.From(id.Value);
        var example = better ?? (key == "macro" ? "late-delivery" : "where-is-my-order");
        scope.Report(id.Span,
            $"\"{id.Value.ReplaceLineEndings(" ")}\" cannot be {(key == "macro" ? "the id of a macro" : "an intent")}: write lower-case words of a to z and digits, "
            + $"joined by hyphens, such as \"{example}\".",
            better is null ? null : () => Fixes(scope, id, key, better));
    }

    private static ImmutableArray<Fix> Fixes(MacroScope scope, YamlScalar id, string key, string better)
    {
        // A second macro of the same id and locale would be a new mistake in the place of the old one.
        if (key == "macro" && scope.Snapshot.Index.Find(better, scope.Macro.LocaleText).Any()) return [];
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        edits.Add(new TextEdit(id.Span, better));
        if (key == "macro")
        {
            edits.AddRange(scope.File.Macros.SelectMany(m => m.Next).Where(n => n.Value == id.Value).Select(n => n.Span).Distinct()
                .Select(span => new TextEdit(span, better)));
        }

        return [new Fix($"Change to \"{better}\"", edits.ToImmutable(), IsPreferred: true)];
    }
}
