using System.Collections.Immutable;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>A remark in the text that is not part of it.</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Text">What it says.</param>
/// <param name="Tooltip">More of it; may be empty.</param>
public sealed record InlayHint(int Offset, string Text, string Tooltip)
{
    /// <summary>More of a sample is not shown.</summary>
    private const int SampleLength = 30;

    /// <summary>
    /// The remarks in a part of a file: behind a placeholder what its sample looks like in this locale, behind
    /// <c>reply:</c> which sections come from another locale.
    /// </summary>
    public static ImmutableArray<InlayHint> In(WorkspaceSnapshot snapshot, MacroDocument document, TextSpan span, DateOnly today)
    {
        var hints = ImmutableArray.CreateBuilder<InlayHint>();
        foreach (var macro in document.File.Macros)
        {
            if (!macro.Document.Span.Intersects(span)) continue;
            var context = new MacroContext(snapshot, document, macro);
            foreach (var text in macro.Texts.Where(t => t.Node.Span.Intersects(span))) AddSamples(context, text, span, today, hints);
            AddInherited(context, span, hints);
        }

        return [.. hints.DistinctBy(h => h.Offset).OrderBy(h => h.Offset)];
    }

    private static void AddSamples(MacroContext context, MacroText text, TextSpan span, DateOnly today, ImmutableArray<InlayHint>.Builder hints)
    {
        if (!text.Template.Placeholders.Any()) return;
        foreach (var run in ReplyRenderer.Render(context.Snapshot.Config, text, context.Locale, new RenderOptions(today)))
        {
            if (run.Kind != RunKind.Value || !span.Touches(run.Source.End)) continue;
            hints.Add(new InlayHint(run.Source.End, TextShape.Shorten(run.Text, SampleLength), $"A sample of {run.Placeholder}: {run.Text}"));
        }
    }

    private static void AddInherited(MacroContext context, TextSpan span, ImmutableArray<InlayHint>.Builder hints)
    {
        if (context.Macro.Locale is null || context.Macro.Reply is not { Entry: { } entry, IsUnsectioned: false } || !span.Touches(entry.Colon)) return;
        var inherited = ResolvedReply.Of(context.Snapshot, context.Document, context.Macro).Sections.Where(s => s.IsInherited).ToList();
        if (inherited.Count == 0) return;
        var from = string.Join(", ", inherited.Select(s => s.Source.Macro.LocaleText).Distinct(StringComparer.OrdinalIgnoreCase));
        var names = string.Join(", ", inherited.Select(s => s.Section.Id));
        hints.Add(new InlayHint(entry.Colon + 1, $"{names} from {from}", $"This locale does not have these sections itself. They are sent as they stand in {from}."));
    }
}
