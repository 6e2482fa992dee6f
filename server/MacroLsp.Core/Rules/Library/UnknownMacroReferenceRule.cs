using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Library;

/// <summary>Finds ids under <c>next</c> that no macro has, and macros that name themselves.</summary>
public sealed class UnknownMacroReferenceRule : MacroRule
{
    public override RuleInfo Info { get; } = new("unknown-macro-reference", "A macro that does not exist", RuleCategory.Library,
        RuleLevel.Error, Fixability.Suggested, """
        ## What it does
        Finds ids under `next` that no macro of the workspace has, and a macro that names itself there.

        ## Why
        `next` leads the agent to the macro that usually follows. A name that leads nowhere costs them the search, and one
        that leads back costs the customer the same answer twice.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        next: [carier-contact]
        reply: Your package has not arrived yet, and I am looking into it.
        ---
        macro: carrier-contact
        title: The carrier's contact
        locale: en-US
        reply: You can also call the carrier, at the number on your shipping label.
        ```

        ## Instead
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        next: [carrier-contact]
        reply: Your package has not arrived yet, and I am looking into it.
        ---
        macro: carrier-contact
        title: The carrier's contact
        locale: en-US
        reply: You can also call the carrier, at the number on your shipping label.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var reference in scope.Macro.Next)
        {
            var id = reference.Value;
            // A list that was written as one text is found by wrong-type, with the fix that makes it a list.
            if (string.IsNullOrWhiteSpace(id) || reference.IsRepaired || id.Contains(',', StringComparison.Ordinal)) continue;
            if (id == scope.Macro.IdText)
            {
                scope.Report(reference.Span, "This macro names itself as the one that follows it. Remove it, or name the macro that does follow.",
                    () => Removal(scope, reference));
            }
            else if (!scope.Snapshot.Index.Contains(id))
            {
                var near = Suggestions.Closest(id, scope.Snapshot.Index.Ids.Where(other => other != scope.Macro.IdText));
                scope.Report(reference.Span,
                    $"No macro is called \"{id}\", so this leads nowhere. " + (near is null ? "Check the id, or remove it." : $"Did you mean \"{near}\"?"),
                    () => near is null
                        ? Removal(scope, reference)
                        : [Fix.Replace($"Change to \"{near}\"", reference.Span, near, isPreferred: true), .. Removal(scope, reference)]);
            }
        }
    }

    private static ImmutableArray<Fix> Removal(MacroScope scope, YamlScalar reference)
    {
        if (scope.Macro.Root?.Find("next") is not { } entry) return [];
        return ListItems.Remove(scope.Source, entry, reference) is { } edit ? [new Fix("Remove it from the list", [edit])] : [];
    }
}
