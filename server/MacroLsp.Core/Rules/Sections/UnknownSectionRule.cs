using System.Collections.Immutable;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Rules.Sections;

/// <summary>Finds sections that the framework of the macro does not have.</summary>
public sealed class UnknownSectionRule : MacroRule
{
    public override RuleInfo Info { get; } = new("unknown-section", "A section that the framework does not have", RuleCategory.Sections,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds sections below `reply:` that the macro's framework does not have: mostly a slip of the finger, or a section
        that was left over when the framework changed.

        ## Why
        Nobody knows where an unknown section belongs, and a misspelled one leaves a gap where the right one is expected.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I am looking at your order and I am back in two minutes.
          clossing: Thank you for waiting while I looked.
        ```

        ## Instead
        Use a section that the framework has, or declare the framework with this section in `macrolsp.yaml`.
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I am looking at your order and I am back in two minutes.
          closing: Thank you for waiting while I looked.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        if (scope.Framework is not { } framework) return;
        foreach (var section in scope.Macro.Reply.Sections)
        {
            if (section.Id.Length == 0 || framework.IndexOf(section.Id) >= 0) continue;
            if (SectionNames.Meant(scope.Macro, framework, section.Id) is { } meant)
            {
                scope.Report(section.KeySpan, $"{framework.Id} has no section \"{section.Id}\", so nobody knows where it belongs. Did you mean \"{meant}\"?",
                    () => [Fix.Replace($"Change to \"{meant}\"", section.Entry.Key.Content, meant, isPreferred: true)]);
                continue;
            }

            scope.Report(section.KeySpan, $"{framework.Id} has no section \"{section.Id}\", so nobody knows where it belongs. {Choices(scope, framework)}");
        }
    }

    private static string Choices(MacroScope scope, Framework framework)
    {
        var free = framework.Sections.Select(s => s.Id).Where(id => scope.Macro.Reply.Find(id) is null).ToImmutableArray();
        return free.IsEmpty
            ? "The reply has all sections of the framework: move the text into one of them."
            : $"Still free are: {string.Join(", ", free)}.";
    }
}
