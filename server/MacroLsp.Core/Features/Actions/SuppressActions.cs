using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features.Actions;

/// <summary>
/// Silences a finding by a comment: above the line, or, for a finding inside of a text, above the key of that text,
/// because a comment inside of it would be sent to the customer.
/// </summary>
internal static class SuppressActions
{
    /// <summary>What stands for the reason until its author has written it.</summary>
    private const string Reason = "say why";

    public static IEnumerable<CodeAction> For(WorkspaceSnapshot snapshot, MacroDocument document, Finding finding)
    {
        if (finding.Rule == AllRules.UnusedSuppression.Info.Id) yield break;
        yield return Action($"Ignore \"{finding.Rule}\" here", () => ActionEdits.Of(NextLine(document, finding)));
        yield return Action($"Ignore \"{finding.Rule}\" in this file", () => ActionEdits.Of(WholeFile(document, finding)));

        CodeAction Action(string title, Func<ActionEdits> edits) => new(title, ActionKinds.Suppress, edits) { Finding = finding };
    }

    private static TextEdit NextLine(MacroDocument document, Finding finding)
    {
        var source = document.Source;
        var line = source.Lines.LineOf(AnchorOf(document.File, finding.Span.Start));
        var start = source.Lines.StartOf(line);
        if (start == 0 && source.Text.StartsWith('\uFEFF')) start = 1;
        foreach (var suppression in document.File.Suppressions)
        {
            var isAbove = suppression.Scope == SuppressionScope.NextLine && suppression.Reach.Touches(start) && suppression.Comment.End < start;
            if (isAbove && Join(suppression, finding.Rule) is { } joined) return joined;
        }

        var margin = new string(' ', TextShape.IndentOf(source, start));
        return TextEdit.Insert(start, $"{margin}# macrolsp-disable-next-line {finding.Rule} -- {Reason}{source.LineBreak}");
    }

    private static TextEdit WholeFile(MacroDocument document, Finding finding)
    {
        foreach (var suppression in document.File.Suppressions)
        {
            if (suppression.Scope == SuppressionScope.File && Join(suppression, finding.Rule) is { } joined) return joined;
        }

        var start = document.Source.Text.StartsWith('\uFEFF') ? 1 : 0;
        return TextEdit.Insert(start, $"# macrolsp-disable-file {finding.Rule} -- {Reason}{document.Source.LineBreak}");
    }

    /// <summary>One comment for several rules reads better than several comments; they share its reason.</summary>
    private static TextEdit? Join(Suppression suppression, string rule) =>
        suppression.Rules.IsEmpty || suppression.Rules.Any(r => r.Id == rule) ? null : TextEdit.Insert(suppression.Rules[^1].Span.End, $", {rule}");

    /// <summary>Where the text starts that holds the offset, when it goes over several lines; else the offset.</summary>
    private static int AnchorOf(MacroFile file, int offset)
    {
        foreach (var document in file.Yaml.Documents)
        {
            if (document.Span.Touches(offset) && document.Root is { } root && Find(file.Source.Lines, root, offset) is { } start) return start;
        }

        return offset;
    }

    private static int? Find(LineMap lines, YamlNode node, int offset)
    {
        if (!node.Span.Touches(offset)) return null;
        switch (node)
        {
            case YamlMapping mapping:
                return mapping.IsFlow ? mapping.Span.Start : First(mapping.Entries.Select(e => e.Value));
            case YamlSequence sequence:
                return sequence.IsFlow ? sequence.Span.Start : First(sequence.Items.Select(i => i.Value));
            case YamlScalar scalar:
                return lines.LineOf(scalar.Span.Start) < lines.LineOf(offset) ? scalar.Span.Start : null;
            default:
                return null;
        }

        int? First(IEnumerable<YamlNode?> children) =>
            children.OfType<YamlNode>().Select(child => Find(lines, child, offset)).FirstOrDefault(found => found is not null);
    }
}
