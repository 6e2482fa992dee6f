using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Sections;

/// <summary>Finds sections without a text, and required ones that are left out whenever a placeholder is empty.</summary>
public sealed class EmptySectionRule : MacroRule
{
    public override RuleInfo Info { get; } = new("empty-section", "A section without a text", RuleCategory.Sections,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds sections that hold no text, and sections which the framework requires but which are sent only under a
        condition: a list of alternatives that all have `when`.

        ## Why
        The key alone looks as if the section were done, and the customer reads nothing there. In a variant of another
        locale an empty section also hides the text that would be inherited.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          greeting: ""
          hold:
            - when: agent_name
              text: I'm {{ agent_name }} and I'm looking at your order, back in 2 minutes.
        ```

        ## Instead
        Write the text or remove the section, and end a list of alternatives with one that always fits.
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold:
            - when: agent_name
              text: I'm {{ agent_name }} and I'm looking at your order, back in 2 minutes.
            - text: I'm looking at your order, back in 2 minutes.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var section in scope.Macro.Reply.Sections)
        {
            // A mapping or an alias to nothing is not empty but something else, of which other rules speak.
            if (section.Id.Length == 0 || section.Entry.Value is not null and not { Resolved: YamlScalar or YamlSequence }) continue;
            if (section.IsEmpty) ReportEmpty(scope, section);
            else if (section.Alternatives.All(a => !a.When.IsEmpty) && !MayHoldMore(scope, section) && scope.Framework?.Find(section.Id) is { Required: true } required)
                ReportConditional(scope, section, required);
        }
    }

    /// <summary>Whether a place in the section cannot be read, where the text without a condition may stand.</summary>
    private static bool MayHoldMore(MacroScope scope, Section section) => scope.Macro.Reply.Mapping is { } mapping
        && BrokenPlaces.Touch(scope.File.Yaml, BrokenPlaces.BlockOf(scope.Macro.Document, mapping, section.Entry));

    private static void ReportEmpty(MacroScope scope, Section section)
    {
        var inherited = InheritedFrom(scope, section.Id);
        var advice = inherited is null
            ? "Write its text, or remove the section."
            : $"It hides the text from {inherited}: write its own, or remove the section to inherit that.";
        scope.Report(section.KeySpan, $"The section \"{section.Id}\" has no text, so the customer reads nothing there. {advice}",
            () => EmptyFixes(scope, section, inherited));
    }

    private static ImmutableArray<Fix> EmptyFixes(MacroScope scope, Section section, string? inherited)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        var required = scope.Framework?.Find(section.Id);
        if (inherited is not null && Remove(scope, section, $"Remove it, so that the text from {inherited} is sent", isPreferred: true) is { } inherit)
            fixes.Add(inherit);
        foreach (var phrase in required is null ? [] : SectionInsertion.Phrases(scope.Snapshot, scope.Macro, required))
        {
            if (Write(scope, section, phrase) is not { IsEmpty: false } edits) continue;
            fixes.Add(new Fix($"Write: {SectionInsertion.Shorten(phrase)}", edits, IsSafe: false, IsPreferred: fixes.Count == 0));
        }

        if (inherited is null && required is not { Required: true } && Remove(scope, section, "Remove the section", isPreferred: false) is { } remove)
            fixes.Add(remove);
        return fixes.ToImmutable();
    }

    /// <summary>The edits that give the section this text, in the place of its empty scalar, its list or its missing value.</summary>
    private static ImmutableArray<TextEdit> Write(MacroScope scope, Section section, string text)
    {
        if (scope.Macro.Reply.Mapping is not { } mapping) return [];
        if (section.Entry.Value is YamlScalar scalar) return ScalarEdit.Rewrite(scope.File.Yaml, scalar, text);
        var colon = section.Entry.Colon + 1;
        var list = section.Entry.Value is null ? new TextSpan(colon, 0) : TextSpan.FromBounds(colon, section.Span.End);
        if (mapping.IsFlow) return [new TextEdit(list, " " + ScalarEdit.Quote(text))];
        // The lines go below a comment that stands behind the colon, the header in front of it.
        var block = BlockScalar.Write(text, mapping.Indent + 2, lineBreak: scope.Source.LineBreak);
        var header = block.IndexOf(scope.Source.LineBreak, StringComparison.Ordinal);
        var lineEnd = scope.Source.Lines.EndOf(scope.Source.Lines.LineOf(list.End));
        return [new TextEdit(list, " " + block[..header]), TextEdit.Insert(lineEnd, block[header..])];
    }

    private static Fix? Remove(MacroScope scope, Section section, string title, bool isPreferred)
    {
        if (scope.Macro.Reply.Mapping is not { IsFlow: false, Entries.Length: > 1 } mapping) return null;
        var block = SectionBlocks.Of(scope.File.Yaml, mapping)[mapping.Entries.IndexOf(section.Entry)];
        return new Fix(title, [TextEdit.Delete(SectionBlocks.WithLineBreak(scope.Source, block.Span))], IsSafe: false, isPreferred);
    }

    private static string? InheritedFrom(MacroScope scope, string id) => scope.Resolved.Sources.Skip(1)
        .FirstOrDefault(s => s.Macro.Reply.Find(id) is { IsEmpty: false })?.Macro.LocaleText;

    private static void ReportConditional(MacroScope scope, Section section, FrameworkSection required)
    {
        var names = string.Join(", ", section.Alternatives.SelectMany(a => a.When).Select(w => w.Value).Distinct(StringComparer.Ordinal));
        scope.Report(section.KeySpan,
            $"Nothing of \"{section.Id}\" is sent when {names} is empty: every text in it has a condition. Add one without \"when\" at the end.",
            () => FallbackFixes(scope, section, required));
    }

    private static ImmutableArray<Fix> FallbackFixes(MacroScope scope, Section section, FrameworkSection required)
    {
        if (section.Entry.Value is not YamlSequence { IsFlow: false } list) return [];
        var names = section.Alternatives.SelectMany(a => a.When).Select(w => w.Value).ToHashSet(StringComparer.Ordinal);
        var end = SectionBlocks.Of(scope.File.Yaml, list)[^1].Span.End;
        var margin = new string(' ', list.Indent);
        return
        [
            .. SectionInsertion.Phrases(scope.Snapshot, scope.Macro, required)
                .Where(p => !Template.Parse(p).Placeholders.Any(h => names.Contains(h.Name)))
                .Select((phrase, i) => new Fix($"Add a text that always fits: {SectionInsertion.Shorten(phrase)}",
                    [TextEdit.Insert(end, $"{scope.Source.LineBreak}{margin}- text: {BlockScalar.Write(phrase, list.Indent + 4, lineBreak: scope.Source.LineBreak)}")],
                    IsSafe: false, IsPreferred: i == 0)),
        ];
    }
}
