using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Output.Page;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Features;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Output.Library;

/// <summary>The whole library on one page: every reply as the customer reads it, what was found, what is covered, and how it speaks.</summary>
internal static class LibraryPage
{
    private static readonly string[] Styles = ["base.css", "reply.css", "report.css", "views.css"];
    private static readonly string[] Scripts = ["theme.js", "dom.js", "library.js", "filters.js", "charts.js", "cards.js", "views.js", "report.js"];

    public static string Write(ImmutableArray<MacroWorkspace> workspaces, Terminal terminal)
    {
        var data = DataOf(workspaces, terminal);
        return PageTemplate.Write($"{data.Name} · reply macros", Styles, PageTemplate.Read("report.html"), Scripts,
            JsonSerializer.Serialize(data, LibraryPageJson.ForPage.LibraryPageData));
    }

    internal static LibraryPageData DataOf(ImmutableArray<MacroWorkspace> workspaces, Terminal terminal)
    {
        var found = workspaces.SelectMany(w => MacrosOf(w, terminal)).ToList();
        var source = workspaces.Select(w => w.Snapshot.Config.SourceLocale).FirstOrDefault("en-US");
        var configured = workspaces.SelectMany(w => w.Snapshot.Config.Locales.Values).DistinctBy(l => l.Tag, StringComparer.OrdinalIgnoreCase).ToDictionary(l => l.Tag, StringComparer.OrdinalIgnoreCase);
        string[] locales =
        [
            .. configured.Keys.Concat(found.Select(m => m.Variant.Locale)).Append(source).Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderBy(l => !string.Equals(l, source, StringComparison.OrdinalIgnoreCase)).ThenBy(l => l, StringComparer.Ordinal),
        ];
        var macros = found.GroupBy(m => m.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var variants = g.Select(m => m.Variant).OrderBy(v => Array.FindIndex(locales, l => string.Equals(l, v.Locale, StringComparison.OrdinalIgnoreCase))).ToArray();
            return new PageMacro(g.Key, g.First().Area, variants, new string([.. locales.Select(l => CoverageOf(variants, l, source))]));
        });
        return new LibraryPageData(
            workspaces.Length == 1 ? Path.GetFileName(workspaces[0].Root) : Path.GetFileName(terminal.Folder),
            terminal.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), source,
            [.. locales.Select(l => new PageLocale(l, configured.GetValueOrDefault(l)?.Formality?.ToString().ToLowerInvariant()))],
            [.. macros],
            new SortedDictionary<string, string>(found.SelectMany(m => m.Variant.Findings).Select(f => f.Rule).Distinct(StringComparer.Ordinal)
                .ToDictionary(r => r, r => AllRules.Find(r)?.Info.Title ?? "", StringComparer.Ordinal), StringComparer.Ordinal));
    }

    private static char CoverageOf(PageVariant[] variants, string locale, string source)
    {
        bool Is(string one) => variants.Any(v => string.Equals(v.Locale, one, StringComparison.OrdinalIgnoreCase));
        if (variants.FirstOrDefault(v => string.Equals(v.Locale, locale, StringComparison.OrdinalIgnoreCase)) is { } own) return own.Sections.Any(s => s.From is not null) ? 'p' : 'o';
        // Only a text in the same language may stand in.
        return ResolvedReply.FallbackLocales(locale, source).Any(l => LanguageTag.ShareText(l, locale) && Is(l)) ? 'i' : 'm';
    }

    private static IEnumerable<(string Id, string Area, PageVariant Variant)> MacrosOf(MacroWorkspace workspace, Terminal terminal)
    {
        using var progress = new Progress(terminal, "Reading", workspace.Targets.Length);
        var areas = new Areas(workspace.Targets);
        var found = new (string, string, PageVariant)[workspace.Targets.Length][];
        Parallel.For(0, found.Length, i =>
        {
            var document = workspace.Snapshot.Find(workspace.Targets[i]);
            found[i] = document is null ? [] : [.. document.File.Macros.Select(m => (m.IdText.Length > 0 ? m.IdText : document.Path, areas.Of(document.Path), Variant(workspace, document, m, terminal)))];
            progress.Advance();
        });
        return found.SelectMany(f => f);
    }

    private static PageVariant Variant(MacroWorkspace workspace, MacroDocument document, Macro macro, Terminal terminal)
    {
        var snapshot = workspace.Snapshot;
        var locale = macro.LocaleText.Length > 0 ? macro.LocaleText : snapshot.Config.SourceLocale;
        var at = macro.Root?.Span.Start ?? macro.NameSpan.Start;
        var preview = Previews.At(snapshot, document, at, new PreviewOptions(terminal.Today, ImmutableDictionary<string, string>.Empty, locale))
            ?? throw new InvalidOperationException($"{document.Path} has a macro that has no preview.");
        var score = ReplyScores.Of(snapshot, document, macro);
        var (state, dates) = ReplyState.Of(macro, terminal.Today);
        return new PageVariant(
            locale, string.Concat(preview.Title.Select(r => r.Text)), workspace.Show(document.Path, terminal.Folder), LineOf(document, macro.NameSpan.Start),
            preview.Channel?.Id ?? "chat", preview.Channel?.Title ?? "Chat", macro.Framework?.Value ?? snapshot.Config.DefaultFramework,
            [.. macro.Moods.Select(m => m.Value)], [.. macro.Tags.Select(t => t.Value)], macro.Owner?.Value ?? "", state, dates,
            score?.Points, [.. (score?.Parts ?? []).Select(p => new PagePart(p.Act, (int)Math.Round(100 * p.Share, MidpointRounding.AwayFromZero), p.Lacks))],
            [.. preview.Sections.Select(s => new PageSection(s.Title, [.. s.Runs.Select(Run)], s.InheritedFrom, (s.Alternative?.Count ?? 1) - 1))],
            [.. preview.Findings.Select(f => new PageFinding(f.Rule, Level(f.Level), f.Message, LineOf(document, f.Span.Start)))],
            preview.Words, preview.Text.Length, preview.Channel?.MaxLength);
    }

    private static PageRun Run(PreviewRun run) => new(run.Text, run.Placeholder, run.Findings.IsEmpty ? null : [.. run.Findings]);

    private static string Level(RuleLevel level) => level.ToString().ToLowerInvariant();

    private static int LineOf(MacroDocument document, int offset) => document.Source.PositionOf(offset).Line + 1;
}

/// <summary>The areas of a library: the first folder below the one that all its files share.</summary>
internal sealed class Areas
{
    private readonly int _shared;

    public Areas(ImmutableArray<string> paths)
    {
        var folders = paths.Select(p => p.Split('/')[..^1]).ToList();
        if (folders.Count == 0) return;
        while (folders.TrueForAll(f => f.Length > _shared && f[_shared] == folders[0][_shared])) _shared++;
    }

    /// <summary>The area of a file; empty when it lies beside the areas.</summary>
    public string Of(string path) => path.Split('/')[..^1].Skip(_shared).FirstOrDefault("");
}

/// <summary>Whether a reply may be sent today.</summary>
internal static class ReplyState
{
    /// <returns>The state, and the days that make it; empty for a reply without days.</returns>
    public static (string State, string Dates) Of(Macro macro, DateOnly today)
    {
        var (from, until, review) = (Day(macro.ValidFrom?.Value), Day(macro.ValidUntil?.Value), Day(macro.ReviewBy?.Value));
        string[] dates =
        [
            .. from is null ? Array.Empty<string>() : [$"from {Text(from.Value)}"],
            .. until is null ? Array.Empty<string>() : [$"until {Text(until.Value)}"],
            .. review is null ? Array.Empty<string>() : [$"review by {Text(review.Value)}"],
        ];
        var state = until < today ? "expired" : from > today ? "scheduled" : review < today ? "review due" : "current";
        return (state, string.Join(", ", dates));
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
