using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>Lines that begin in the wrong column.</summary>
internal static class ColumnFixes
{
    /// <summary>Spaces for the tabs of this line and of the lines with tabs right below, to the column in which each was read.</summary>
    public static Fix Tabs(FileScope scope, YamlProblem first)
    {
        var source = scope.Source;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var line = source.Lines.LineOf(first.Span.Start);
        foreach (var problem in scope.File.Yaml.Problems)
        {
            if (problem.Kind != YamlProblemKind.Tab || source.Lines.LineOf(problem.Span.Start) != line) continue;
            edits.Add(new TextEdit(problem.Span, new string(' ', ColumnFor(scope, problem))));
            line++;
        }

        return new Fix(edits.Count == 1 ? "Replace the tab by spaces" : "Replace the tabs by spaces", edits.ToImmutable(), IsSafe: true, IsPreferred: true);
    }

    private static int ColumnFor(FileScope scope, YamlProblem tab)
    {
        var at = tab.Span.End;
        var step = BlockPath.To(scope.File.Yaml, at).LastOrDefault(s => s.Entry.Start == at);
        if (step.Node is YamlMapping mapping) return mapping.Indent;
        if (step.Node is YamlSequence sequence) return sequence.Indent;
        if (BlockScalarAt(scope.File.Yaml, at) is { } text) return text.BlockIndent;
        // The reader counts a tab as two spaces, the step of these files.
        return scope.Source.AsSpan(tab.Span).Count('\t') * 2 + scope.Source.AsSpan(tab.Span).Count(' ');
    }

    private static YamlScalar? BlockScalarAt(YamlFile file, int offset)
    {
        var steps = BlockPath.To(file, offset);
        if (steps.IsEmpty) return null;
        var value = steps[^1].Node switch
        {
            YamlMapping mapping => mapping.Entries.LastOrDefault(e => e.Span.Start <= offset)?.Value,
            YamlSequence sequence => sequence.Items.LastOrDefault(i => i.Span.Start <= offset)?.Value,
            _ => null,
        };
        return value is YamlScalar { IsBlock: true } text && offset <= text.Span.End ? text : null;
    }

    /// <summary>Moves an entry, an item or a line of text to the column of its neighbours.</summary>
    public static Fix? LineUp(FileScope scope, YamlProblem problem)
    {
        var source = scope.Source;
        var at = problem.Span.Start;
        var column = Indentation.ColumnOf(source, at);
        var step = BlockPath.To(scope.File.Yaml, at).LastOrDefault(s => s.Entry.Start == at);
        var target = step.Node switch
        {
            YamlMapping mapping => mapping.Indent,
            YamlSequence sequence => sequence.Indent,
            _ => BlockScalarAt(scope.File.Yaml, at)?.BlockIndent ?? column,
        };
        if (target == column) return null;
        var first = source.Lines.LineOf(at);
        var last = step.Node is null ? first : LastOfRun(scope, step.Node, at, column);
        return new Fix("Line it up with its neighbours", [.. Indentation.Shift(source, first, last, target - column)], IsPreferred: true);
    }

    /// <summary>The last line of the entries in a row that stand in this column.</summary>
    private static int LastOfRun(FileScope scope, YamlNode block, int at, int column)
    {
        var spans = block is YamlMapping mapping ? mapping.Entries.Select(e => e.Span) : ((YamlSequence)block).Items.Select(i => i.Span);
        var end = at;
        foreach (var span in spans.SkipWhile(s => s.Start < at).TakeWhile(s => Indentation.ColumnOf(scope.Source, s.Start) == column)) end = span.End;
        return scope.Source.Lines.LineOf(end);
    }

    /// <summary>A dash for a line among items; the place below its key for an item among keys.</summary>
    public static Fix? Mixed(FileScope scope, YamlProblem problem)
    {
        var source = scope.Source;
        var at = problem.Span.Start;
        var lines = source.Lines;
        var column = Indentation.ColumnOf(source, at);
        var path = BlockPath.To(scope.File.Yaml, at);
        if (problem.Detail != "-")
        {
            return path.LastOrDefault().Node is YamlSequence list && list.Indent == column
                ? new Fix("Make it an item of the list", [TextEdit.Insert(at, "- ")], IsPreferred: true)
                : null;
        }

        if (path.LastOrDefault(s => s.Node is YamlMapping).Node is not YamlMapping mapping) return null;
        var above = mapping.Entries.LastOrDefault(e => e.Span.Start < at);
        var target = above?.Value switch
        {
            null when above is not null => mapping.Indent + 2,
            YamlSequence { IsFlow: false } items => items.Indent,
            _ => column,
        };
        return target == column || above is null
            ? null
            : new Fix($"Put it below \"{above.Key.Value}\"", [.. Indentation.Shift(source, lines.LineOf(at), lines.LineOf(Math.Max(at, problem.Entry.End)), target - column)], IsPreferred: true);
    }
}
