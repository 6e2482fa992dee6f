using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>Moves sections that stand beside <c>reply</c> below it, by indenting their lines.</summary>
internal static class SectionsBelowReply
{
    /// <summary>
    /// The fix for a section and its neighbours, when nothing but indentation is missing: they follow a <c>reply</c> that
    /// is empty or holds sections, or there is no <c>reply</c> at all. Null otherwise.
    /// </summary>
    public static Fix? Move(MacroScope scope, YamlMapping root, YamlEntry section)
    {
        if (root.IsFlow) return null;
        var at = root.Entries.IndexOf(section);
        var first = at;
        while (first > 0 && IsSection(scope, root.Entries[first - 1])) first--;
        var last = at;
        while (last + 1 < root.Entries.Length && IsSection(scope, root.Entries[last + 1])) last++;

        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var lines = scope.Source.Lines;
        var from = lines.LineOf(root.Entries[first].Key.Span.Start);
        var step = 2;
        if (root.Find("reply") is null)
        {
            edits.Add(TextEdit.Insert(root.Entries[first].Key.Span.Start, "reply:" + scope.Source.LineBreak + new string(' ', root.Indent + step)));
            edits.AddRange(Indentation.Shift(scope.Source, from + 1, lines.LineOf(root.Entries[last].Span.End), step));
        }
        else
        {
            if (first == 0 || root.Entries[first - 1] is not { Key.Value: "reply", Value: null or YamlMapping { IsFlow: false } } reply) return null;
            if (reply.Value is YamlMapping sections) step = sections.Indent - root.Indent;
            if (step <= 0) return null;
            edits.AddRange(Indentation.Shift(scope.Source, from, lines.LineOf(root.Entries[last].Span.End), step));
        }

        return new Fix("Put it below \"reply\"", edits.ToImmutable(), IsPreferred: true);
    }

    private static bool IsSection(MacroScope scope, YamlEntry entry) => scope.Framework?.Find(entry.Key.Value) is not null;
}
