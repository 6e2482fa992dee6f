using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Rendering;

/// <summary>
/// Fills a reply in as the customer would read it. A function of its arguments: the same ones give the same text on
/// every machine.
/// </summary>
public static class ReplyRenderer
{
    public static RenderedReply Render(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro, RenderOptions options) =>
        Render(snapshot, document, macro, ResolvedReply.Of(snapshot, document, macro), options);

    /// <summary>The same for a reply that is resolved already.</summary>
    public static RenderedReply Render(
        WorkspaceSnapshot snapshot, MacroDocument document, Macro macro, ResolvedReply reply, RenderOptions options)
    {
        var locale = options.Locale ?? (macro.LocaleText.Length > 0 ? macro.LocaleText : snapshot.Config.SourceLocale);
        var filler = new PlaceholderFiller(snapshot.Config, LocaleFormat.For(locale), options);
        var framework = FrameworkOf(snapshot.Config, reply);
        var sections = ImmutableArray.CreateBuilder<RenderedSection>();
        if (reply.Unsectioned is { } whole)
        {
            var source = reply.Sources.FirstOrDefault(s => s.Macro.Reply.Unsectioned == whole) ?? new ResolvedSource(document, macro);
            if (Section("", "", whole, 0, source, source.Macro != macro, filler) is { } only) sections.Add(only);
        }

        foreach (var resolved in reply.Sections)
        {
            var section = resolved.Section;
            var chosen = Choose(section.Alternatives, filler);
            if (chosen < 0 || section.Alternatives[chosen].Text is not { } text) continue;
            var title = framework?.Find(section.Id)?.Title is { Length: > 0 } named ? named : section.Id;
            if (Section(section.Id, title, text, chosen, resolved.Source, resolved.IsInherited, filler) is { } rendered) sections.Add(rendered);
        }

        return new RenderedReply(sections.ToImmutable(), string.Join(SeparatorOf(options.Channel ?? ChannelOf(reply), locale), sections.Select(s => s.Text)));
    }

    /// <summary>One text with its placeholders filled, such as a title.</summary>
    public static ImmutableArray<RenderedRun> Render(ProjectConfig config, MacroText text, string locale, RenderOptions options) =>
        new PlaceholderFiller(config, LocaleFormat.For(options.Locale ?? locale), options).Fill(text);

    /// <summary>The first alternative whose <c>when</c> placeholders are all filled; -1 when there is none.</summary>
    private static int Choose(ImmutableArray<Alternative> alternatives, PlaceholderFiller filler)
    {
        for (var i = 0; i < alternatives.Length; i++)
        {
            if (alternatives[i].When.All(w => filler.IsFilled(w.Value))) return i;
        }

        return -1;
    }

    private static RenderedSection? Section(
        string id, string title, MacroText text, int alternative, ResolvedSource source, bool isInherited, PlaceholderFiller filler)
    {
        var runs = Trim(filler.Fill(text));
        var written = string.Concat(runs.Select(r => r.Text));
        return string.IsNullOrWhiteSpace(written)
            ? null
            : new RenderedSection(id, title, written, isInherited, source.Macro.LocaleText, source.Document.Path, alternative, runs);
    }

    /// <summary>Without the line breaks around the text, which a <c>|</c> block ends with and no channel sends.</summary>
    internal static ImmutableArray<RenderedRun> Trim(ImmutableArray<RenderedRun> runs)
    {
        if (runs.IsEmpty) return runs;
        var first = 0;
        var last = runs.Length - 1;
        while (first < last && runs[first].Text.AsSpan().Trim('\n').IsEmpty && runs[first].Kind == RunKind.Prose) first++;
        while (last > first && runs[last].Text.AsSpan().Trim('\n').IsEmpty && runs[last].Kind == RunKind.Prose) last--;
        var trimmed = runs[first..(last + 1)].ToBuilder();
        trimmed[0] = trimmed[0] with { Text = trimmed[0].Text.TrimStart('\n') };
        trimmed[^1] = trimmed[^1] with { Text = trimmed[^1].Text.TrimEnd('\n') };
        return trimmed.ToImmutable();
    }

    /// <summary>
    /// What stands between two sections: a blank line in an e-mail and wherever nothing is known, a line break in a chat or
    /// a post, a space in a text message, which is paid by its length.
    /// </summary>
    private static string SeparatorOf(string? channel, string locale) => channel switch
    {
        "chat" or "social" => "\n",
        // Japanese has no spaces between its sentences.
        "sms" => locale.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? "\n" : " ",
        _ => "\n\n",
    };

    /// <summary>The channel that the macro names, else the one of the macro that it falls back to.</summary>
    private static string? ChannelOf(ResolvedReply reply) => reply.Sources.Select(s => s.Macro.Channel?.Value).FirstOrDefault(c => c is not null);

    private static Framework? FrameworkOf(ProjectConfig config, ResolvedReply reply) => config.Frameworks.GetValueOrDefault(
        reply.Sources.Select(s => s.Macro.Framework?.Value).FirstOrDefault(f => f is not null) ?? config.DefaultFramework);
}
