using MacroLsp.Core.Configuration;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Sections;

/// <summary>Finds required sections of the framework that the resolved reply does not have.</summary>
public sealed class MissingSectionRule : MacroRule
{
    public override RuleInfo Info { get; } = new("missing-section", "A section that the framework requires is missing", RuleCategory.Sections,
        RuleLevel.Error, Fixability.Suggested, """
        ## What it does
        Finds replies that lack a section which their framework requires. In AER those are `acknowledge`, `empathize`
        and `reassure`. A variant of another locale may inherit the section from its source.

        ## Why
        The sections are the promise of the method: a customer who reads only what happens next does not know
        that anyone heard them.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: Your package has not arrived yet.
          reassure: >-
            I have asked the carrier to bring it forward and I write to you by {{ next_update | date: short }}.
        ```

        ## Instead
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: Your package has not arrived yet.
          empathize: I know how frustrating it is to plan around a delivery that does not come.
          reassure: >-
            I have asked the carrier to bring it forward and I write to you by {{ next_update | date: short }}.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        var reply = scope.Macro.Reply;
        if (scope.Framework is not { } framework || reply.Entry is not { } entry) return;
        // Which sections are inherited is unknown while the id or the locale cannot be read.
        if (scope.HasUncertain("locale") || !scope.IsSourceLocale && scope.HasUncertain("macro")) return;
        // A reply that is one text, or something that is no reply at all, has no sections to miss.
        if (reply.Mapping is null && (entry.Value is not null || scope.Resolved.Unsectioned is not null)) return;
        var missing = framework.Sections.Where(s => s.Required && scope.Resolved.Find(s.Id) is null).ToList();
        foreach (var section in missing)
        {
            if (IsMisspelled(scope, framework, section.Id) || MayBeBroken(scope, framework, entry, section.Id)) continue;
            var what = section.Description.Length > 0 ? $"Add it: {Uncapitalize(section.Description)}" : "Add it.";
            scope.Report(entry.Key.Span, $"The section \"{section.Id}\" is missing, and {framework.Id} requires it. {what}",
                () => SectionInsertion.Fixes(scope.Snapshot, scope.Document, scope.Macro, framework, section));
        }
    }

    /// <summary>Whether the section is there under a name that <c>unknown-section</c> corrects to this one.</summary>
    private static bool IsMisspelled(MacroScope scope, Framework framework, string id) =>
        scope.Macro.Reply.Sections.Any(s => framework.IndexOf(s.Id) < 0 && SectionNames.Meant(scope.Macro, framework, s.Id) == id);

    /// <summary>Whether the section may stand in a place that could not be read, of which another rule speaks.</summary>
    private static bool MayBeBroken(MacroScope scope, Framework framework, YamlEntry entry, string id)
    {
        if (scope.File.Yaml.Problems.IsEmpty || scope.Macro.Root is not { } root || scope.Macro.Reply.Mapping is not { } mapping) return false;
        return BrokenPlaces.MayHide(scope.File.Yaml, BrokenPlaces.BlockOf(scope.Macro.Document, root, entry), mapping, id, framework.Sections.Select(s => s.Id));
    }

    private static string Uncapitalize(string sentence) =>
        sentence.Length > 1 && char.IsUpper(sentence[0]) && char.IsLower(sentence[1]) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
}
