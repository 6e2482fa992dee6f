using System.Collections.Immutable;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Features;

/// <summary>Makes the preview of the macro under the cursor. Never fails: what cannot be read is left out.</summary>
public static class Previews
{
    /// <summary>The preview, or null when there is no macro in the file.</summary>
    public static Preview? At(WorkspaceSnapshot snapshot, MacroDocument document, int offset, PreviewOptions options, CancellationToken cancellation = default)
    {
        if (document.File.MacroAt(offset) is not { } here) return null;
        var locale = options.Locale ?? (here.LocaleText.Length > 0 ? here.LocaleText : snapshot.Config.SourceLocale);
        var shown = Variant(snapshot, new ResolvedSource(document, here), locale);
        var findings = Analyzer.Analyze(snapshot, shown.Document, options.Today, cancellation)
            .Where(f => shown.Macro.Document.Span.Touches(f.Span.Start)).ToImmutableArray();
        var marks = new PreviewMarks(shown.Document.Path, findings);
        var render = new RenderOptions(options.Today)
        {
            Locale = locale,
            Channel = options.Channel,
            Samples = options.Samples.RemoveRange(options.Samples.Where(s => s.Value.Length == 0).Select(s => s.Key)),
            EmptyNames = [.. options.Samples.Where(s => s.Value.Length == 0).Select(s => s.Key)],
        };
        var resolved = ResolvedReply.Of(snapshot, shown.Document, shown.Macro);
        var reply = ReplyRenderer.Render(snapshot, shown.Document, shown.Macro, resolved, render);
        var title = shown.Macro.Title ?? resolved.Sources.Select(s => s.Macro.Title).FirstOrDefault(t => t is not null);
        var titlePath = shown.Macro.Title is null ? "" : shown.Document.Path;
        var acts = ReplyActs.Of(resolved, locale, snapshot.Config);
        var channel = options.Channel ?? resolved.Sources.Select(s => s.Macro.Channel?.Value).FirstOrDefault(c => c is not null) ?? "chat";
        return new Preview(
            shown.Macro.IdText,
            title is null ? [] : marks.Mark(title, titlePath, ReplyRenderer.Render(snapshot.Config, title, locale, render), []),
            locale,
            LocalesOf(snapshot, here, locale),
            snapshot.Config.Channels.GetValueOrDefault(channel),
            [.. reply.Sections.Select(s => Section(resolved, s, marks, acts))],
            SamplesOf(snapshot, title, resolved, options),
            findings, shown.Document.Path, reply.Text);
    }

    /// <summary>The macro in that locale, else the one that the locale falls back to, else the one at hand.</summary>
    private static ResolvedSource Variant(WorkspaceSnapshot snapshot, ResolvedSource here, string locale)
    {
        if (here.Macro.IdText.Length == 0 || string.Equals(here.Macro.LocaleText, locale, StringComparison.OrdinalIgnoreCase)) return here;
        foreach (var candidate in ResolvedReply.FallbackLocales(locale, snapshot.Config.SourceLocale).Prepend(locale))
        {
            if (snapshot.Index.Find(here.Macro.IdText, candidate).FirstOrDefault() is { } facts
                && snapshot.Find(facts.Path) is { } document
                && document.File.Macros.FirstOrDefault(m => m.Ordinal == facts.Ordinal) is { } macro)
                return new ResolvedSource(document, macro);
        }

        return here;
    }

    private static ImmutableArray<string> LocalesOf(WorkspaceSnapshot snapshot, Macro macro, string locale)
    {
        var own = snapshot.Index.Find(macro.IdText).Select(m => m.Locale).Where(l => l.Length > 0);
        return [.. snapshot.Config.Locales.Keys.Order(StringComparer.Ordinal).Concat(own).Append(locale).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static PreviewSection Section(ResolvedReply reply, RenderedSection section, PreviewMarks marks, ReplyActs acts)
    {
        var source = section.Id.Length == 0 ? null : reply.Find(section.Id)?.Section;
        var text = source is null ? reply.Unsectioned : source.Alternatives[section.Alternative].Text;
        ImmutableArray<SentenceActs> sentences = acts.Texts.FirstOrDefault(t => ReferenceEquals(t.Text, text))?.Sentences ?? [];
        var runs = text is null ? [] : marks.Mark(text, section.Path, section.Runs, [.. sentences.Select(s => s.Span)]);
        var alternative = source is { Alternatives.Length: > 1 }
            ? new PreviewAlternative(section.Alternative, source.Alternatives.Length, [.. source.Alternatives[section.Alternative].When.Select(w => w.Value)])
            : null;
        return new PreviewSection(section.Id, section.Title, runs, section.Path, text?.Node.Span ?? default,
            section.IsInherited ? section.SourceLocale : null, alternative,
            [.. sentences.Select(s => new PreviewSentence([.. s.Acts.Select(a => Act(text, a))]))]);
    }

    private static PreviewAct Act(MacroText? text, FoundAct found) => new(
        found.Act, found.Confidence, text is null ? [] : [.. found.Evidence.Select(e => text.Value.Substring(e.Start, e.Length).ReplaceLineEndings(" "))]);

    private static ImmutableArray<PreviewSample> SamplesOf(WorkspaceSnapshot snapshot, MacroText? title, ResolvedReply reply, PreviewOptions options)
    {
        var names = new List<string>();
        if (title is not null) names.AddRange(NamesIn(title));
        if (reply.Unsectioned is { } whole) names.AddRange(NamesIn(whole));
        foreach (var alternative in reply.Sections.SelectMany(s => s.Section.Alternatives))
        {
            names.AddRange(alternative.When.Select(w => w.Value));
            if (alternative.Text is { } text) names.AddRange(NamesIn(text));
        }

        return
        [
            .. names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Select(name =>
            {
                var definition = snapshot.Config.Placeholders.GetValueOrDefault(name);
                var sample = definition?.Sample ?? "";
                return new PreviewSample(name, definition, options.Samples.GetValueOrDefault(name, sample), sample);
            }),
        ];
    }

    private static IEnumerable<string> NamesIn(MacroText text) => text.Template.Placeholders.Select(p => p.Name);
}
