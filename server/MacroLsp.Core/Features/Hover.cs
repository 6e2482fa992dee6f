using System.Collections.Immutable;
using MacroLsp.Core.Features.Docs;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>What is said about the thing under the pointer.</summary>
/// <param name="Span">The thing.</param>
/// <param name="Markdown">What is said (CommonMark).</param>
public sealed record Hover(TextSpan Span, string Markdown)
{
    /// <summary>
    /// The hover at an offset; null where there is nothing to say, which includes prose. Costs what this file costs.
    /// </summary>
    public static Hover? At(WorkspaceSnapshot snapshot, MacroDocument document, int offset)
    {
        offset = Math.Clamp(offset, 0, document.Source.Length);
        if (document.File.Suppressions.FirstOrDefault(s => s.Comment.Touches(offset)) is { } suppression)
            return OfSuppression(snapshot, document, suppression, offset);
        if (MacroContext.At(snapshot, document, offset) is not { } context) return null;
        return OfText(context, offset) ?? OfTree(context, YamlCursor.At(document.File.Yaml, offset));
    }

    private static Hover? OfSuppression(WorkspaceSnapshot snapshot, MacroDocument document, Suppression suppression, int offset)
    {
        foreach (var rule in suppression.Rules)
        {
            if (rule.Span.Touches(offset)) return new Hover(rule.Span, RuleDocs.Of(snapshot, document.Path, rule.Id));
        }

        return null;
    }

    private static Hover? OfText(MacroContext context, int offset)
    {
        if (context.Macro.TextAt(offset) is not { } text || text.PlaceholderAt(offset) is not { } placeholder) return null;
        var at = text.Node.Map.ToValue(offset);
        foreach (var filter in placeholder.Filters)
        {
            foreach (var argument in filter.Arguments)
            {
                if (argument.Span.Touches(at) && FilterDocs.OfChoice(filter.Name, argument.Value) is { } choice)
                    return new Hover(text.ToSource(argument.Span), choice);
            }

            if (filter.NameSpan.Touches(at) && filter.Name.Length > 0) return new Hover(text.ToSource(filter.NameSpan), FilterDocs.Of(filter.Name));
        }

        return placeholder.Name.Length == 0
            ? null
            : new Hover(text.ToSource(placeholder.Span), PlaceholderDocs.Of(context.Snapshot, placeholder.Name));
    }

    private static Hover? OfTree(MacroContext context, YamlCursor cursor)
    {
        if (cursor.Word.IsEmpty || cursor.Scalar is not { } scalar) return null;
        var markdown = cursor.Role == CursorRole.Key ? OfKey(context, cursor.Path.Add(scalar.Value)) : OfValue(context, cursor, scalar.Value);
        return string.IsNullOrEmpty(markdown) ? null : new Hover(scalar.Span, markdown);
    }

    private static string? OfKey(MacroContext context, ImmutableArray<string> path) => path switch
    {
        [var key] when MacroKeys.Find(key) is { } info => KeyDocs.Of(info),
        ["reply", var section] => SectionDocs.Of(context, section),
        ["reply", _, YamlCursor.Item, var key] when MacroKeys.Alternative.FirstOrDefault(k => k.Name == key) is { } info => KeyDocs.Of(info),
        ["based-on", "sections", var section] => SectionDocs.Of(context, section),
        _ => null,
    };

    private static string? OfValue(MacroContext context, YamlCursor cursor, string value)
    {
        var snapshot = context.Snapshot;
        return cursor.Path switch
        {
            ["macro"] or ["next"] or ["next", YamlCursor.Item] => MacroDocs.Of(snapshot, value),
            ["locale"] or ["based-on", "locale"] => KeyDocs.OfLocale(snapshot, value),
            ["channel"] when snapshot.Config.Channels.TryGetValue(value, out var channel) => KeyDocs.OfChannel(channel),
            ["framework"] when snapshot.Config.Frameworks.TryGetValue(value, out var framework) => KeyDocs.OfFramework(framework),
            ["moods"] or ["moods", YamlCursor.Item] when MacroKeys.Moods.Contains(value, StringComparer.Ordinal) => KeyDocs.OfMood(value),
            ["reply", _, YamlCursor.Item, "when"] or ["reply", _, YamlCursor.Item, "when", YamlCursor.Item] => PlaceholderDocs.Of(snapshot, value),
            _ => null,
        };
    }
}
