using MacroLsp.Core.Configuration;

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
          reassure: I have asked the carrier to bring it forward and I write to you tomorrow by noon.
        ```

        ## Instead
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: Your package has not arrived yet.
          empathize: I know how frustrating it is to plan around a delivery that does not come.
          reassure: I have asked the carrier to bring it forward and I write to you tomorrow by noon.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        var reply = scope.Macro.Reply;
        if (scope.Framework is not { } framework || reply.Mapping is null) return;
        foreach (var section in framework.Sections)
        {
            if (!section.Required || scope.Resolved.Find(section.Id) is not null) continue;
            scope.Report(reply.Entry?.Key.Span ?? scope.Macro.NameSpan,
                $"The section \"{section.Id}\" is missing: {framework.Id} asks for it. {section.Description}",
                () => SectionInsertion.Fixes(scope.Snapshot, scope.Document, scope.Macro, framework, section));
        }
    }
}
