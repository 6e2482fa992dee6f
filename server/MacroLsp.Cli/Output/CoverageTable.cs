using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Serialization;
using MacroLsp.Core.Features;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Cli.Output;

/// <summary>The coverage of a library as a table of macros and locales.</summary>
internal sealed class CoverageTable
{
    private readonly Coverage _all;
    private readonly ImmutableArray<int> _columns;
    private readonly ImmutableArray<CoverageRow> _rows;
    private readonly Func<string, string> _show;

    private CoverageTable(Coverage all, ImmutableArray<int> columns, ImmutableArray<CoverageRow> rows, Func<string, string> show)
    {
        _all = all;
        _columns = columns;
        _rows = rows;
        _show = show;
    }

    /// <param name="all">The coverage of the workspace.</param>
    /// <param name="locales">The locales to show; empty for all.</param>
    /// <param name="isNamed">Whether a macro was asked for.</param>
    /// <param name="onlyOpen">Whether only macros are shown that wait for someone.</param>
    /// <param name="show">How a path is shown.</param>
    /// <exception cref="UsageException">A locale is neither configured nor in use.</exception>
    public static CoverageTable Of(Coverage all, IReadOnlyCollection<string> locales, Func<CoverageRow, bool> isNamed, bool onlyOpen, Func<string, string> show)
    {
        foreach (var locale in locales)
        {
            if (!all.Locales.Contains(locale, StringComparer.OrdinalIgnoreCase))
                throw new UsageException($"There is no locale \"{locale}\" here. There are {string.Join(", ", all.Locales)}.");
        }

        ImmutableArray<int> columns =
        [
            .. Enumerable.Range(0, all.Locales.Length).Where(i => locales.Count == 0 || locales.Contains(all.Locales[i], StringComparer.OrdinalIgnoreCase)),
        ];
        return new CoverageTable(all, columns, [.. all.Rows.Where(r => isNamed(r) && (!onlyOpen || columns.Any(c => IsOpen(r.Cells[c]))))], show);
    }

    /// <summary>A table for a terminal, and under it a line for each locale.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        List<string[]> lines = [["macro", .. _columns.Select(c => _all.Locales[c])], .. _rows.Select(r => (string[])[r.Macro, .. _columns.Select(c => Words(r.Cells[c]))])];
        var widths = Enumerable.Range(0, _columns.Length + 1).Select(i => lines.Max(l => l[i].Length)).ToArray();
        foreach (var line in lines) text.Append(string.Join("  ", line.Select((word, i) => word.PadRight(widths[i]))).TrimEnd()).Append('\n');
        text.Append('\n');
        foreach (var column in _columns) text.Append(Summary(column)).Append('\n');
        return text.ToString();
    }

    /// <summary>A table of GitHub's Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("| macro |").Append(string.Concat(_columns.Select(c => $" {_all.Locales[c]} |"))).Append('\n');
        text.Append("|---|").Append(string.Concat(_columns.Select(_ => "---|"))).Append('\n');
        foreach (var row in _rows)
            text.Append($"| `{row.Macro.Replace("|", "\\|", StringComparison.Ordinal)}` |").Append(string.Concat(_columns.Select(c => $" {Words(row.Cells[c])} |"))).Append('\n');
        text.Append('\n');
        foreach (var column in _columns) text.Append("- ").Append(Summary(column)).Append('\n');
        return text.ToString();
    }

    /// <summary>One page that needs nothing else, in light and dark.</summary>
    public string ToHtml()
    {
        var page = new StringBuilder("""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Coverage</title>
            <style>
            :root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
            body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
            .table { overflow-x: auto; }
            table { border-collapse: collapse; }
            th, td { text-align: left; padding: .35rem .7rem; border-bottom: 1px solid light-dark(#d8dbe0, #3a3f46); white-space: nowrap; }
            thead th { position: sticky; top: 0; background: Canvas; }
            tbody th { font-weight: 600; }
            .missing { color: light-dark(#a40e26, #ff8f9b); }
            .stale { color: light-dark(#8a4600, #f5b767); }
            .unreviewed { color: light-dark(#0550ae, #8cbdff); }
            .reviewed { color: light-dark(#116329, #7ee2a0); }
            .inherited, .source, .notwanted { color: light-dark(#57606a, #a8b0ba); }
            </style>
            </head>
            <body>
            <main>
            <h1>Coverage</h1>
            <ul>

            """);
        foreach (var column in _columns) page.Append("<li>").Append(WebUtility.HtmlEncode(Summary(column))).Append("</li>\n");
        page.Append("</ul>\n<div class=\"table\" role=\"region\" aria-label=\"Macros and locales\" tabindex=\"0\">\n<table>\n<thead><tr><th scope=\"col\">macro</th>");
        foreach (var column in _columns) page.Append("<th scope=\"col\">").Append(WebUtility.HtmlEncode(_all.Locales[column])).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in _rows)
        {
            page.Append("<tr><th scope=\"row\" title=\"").Append(WebUtility.HtmlEncode(row.Title)).Append("\">").Append(WebUtility.HtmlEncode(row.Macro)).Append("</th>");
            foreach (var column in _columns)
            {
                var cell = row.Cells[column];
                page.Append("<td class=\"").Append(Name(cell.State)).Append("\">").Append(WebUtility.HtmlEncode(Words(cell))).Append("</td>");
            }

            page.Append("</tr>\n");
        }

        return page.Append("</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n").ToString();
    }

    public JsonCoverage ToJson() => new(
        [.. _columns.Select(c => _all.Locales[c])],
        [.. _rows.Select(r => new JsonCoverageRow(r.Macro, r.Title, _show(r.Path), [.. _columns.Select(c => r.Cells[c]).Select(c =>
            new JsonCoverageCell(c.Locale, Name(c.State), c.Path is null ? null : _show(c.Path), c.From, [.. c.Sections.Select(s => new JsonCoverageSection(s.Id, Name(s.State)))]))]))]);

    private string Summary(int column)
    {
        var cells = _rows.Select(r => r.Cells[column].State).ToList();
        int Count(CoverageState state) => cells.Count(s => s == state);
        var there = Count(CoverageState.Source) + Count(CoverageState.Reviewed) + Count(CoverageState.Unreviewed) + Count(CoverageState.Stale) + Count(CoverageState.Inherited);
        var parts = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{there} of {cells.Count - Count(CoverageState.NotWanted)} macros that are wanted") };
        foreach (var state in (ReadOnlySpan<CoverageState>)[CoverageState.Missing, CoverageState.Stale, CoverageState.Unreviewed, CoverageState.Reviewed, CoverageState.Inherited])
        {
            if (Count(state) is > 0 and var count) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {Name(state)}"));
        }

        return $"{_all.Locales[column]}: {string.Join(", ", parts)}";
    }

    private static bool IsOpen(CoverageCell cell) => cell.State is CoverageState.Missing or CoverageState.Stale or CoverageState.Unreviewed;

    /// <summary>The state, and how many sections are in it when that is not all of them.</summary>
    private static string Words(CoverageCell cell)
    {
        var name = cell.State switch
        {
            CoverageState.NotWanted => "-",
            CoverageState.Inherited when cell.From is { } from => $"from {from}",
            var state => Name(state),
        };
        var counted = cell.State switch
        {
            CoverageState.Missing => TranslationState.Missing,
            CoverageState.Stale => TranslationState.Stale,
            CoverageState.Unreviewed => TranslationState.Unreviewed,
            _ => (TranslationState?)null,
        };
        return counted is { } section && cell.Of(section).Count() is > 0 and var count && count < cell.Sections.Length
            ? string.Create(CultureInfo.InvariantCulture, $"{name} ({count} of {cell.Sections.Length})")
            : name;
    }

    private static string Name<TState>(TState state) where TState : struct, Enum => state.ToString().ToLowerInvariant();
}

/// <summary>The whole table for programs.</summary>
internal sealed record JsonCoverage(string[] Locales, JsonCoverageRow[] Macros);

/// <summary>One macro.</summary>
internal sealed record JsonCoverageRow(string Macro, string Title, string File, JsonCoverageCell[] Locales);

/// <summary>One macro in one locale; the state is one of missing, stale, unreviewed, reviewed, inherited, source, notwanted.</summary>
internal sealed record JsonCoverageCell(string Locale, string State, string? File, string? From, JsonCoverageSection[] Sections);

/// <summary>One section of a variant.</summary>
internal sealed record JsonCoverageSection(string Section, string State);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(JsonCoverage))]
internal sealed partial class CoverageJson : JsonSerializerContext;
