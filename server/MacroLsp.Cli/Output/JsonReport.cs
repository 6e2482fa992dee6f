using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MacroLsp.Server.Files;

namespace MacroLsp.Cli.Output;

/// <summary>For programs: one array, an object for each finding, positions from 1, columns in UTF-16 units, ends exclusive.</summary>
internal sealed class JsonReport : IReport
{
    // Letters and quotation marks as they are, as in the other formats: reports can be put together byte for byte.
    private static readonly ReportJson Letters =
        new(new JsonSerializerOptions(ReportJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });

    private readonly RulePages _pages = RulePages.OfProgram;

    public void Write(CheckReport report, Terminal terminal)
    {
        var findings = report.Placed.Select(p => new JsonFinding(p.File.Path, p.Start.Line, p.Start.Column, p.End.Line, p.End.Column, p.Finding.Rule,
            p.Level, p.Finding.Message, p.Finding.IsFixable, p.Finding.Macro, p.Finding.Locale, (p.Finding.Url ?? _pages.UrlOf(p.Finding.Rule))?.ToString())).ToArray();
        terminal.Out.WriteLine(JsonSerializer.Serialize(findings, Letters.JsonFindingArray));
    }
}

/// <summary>One finding as <c>--format json</c> writes it.</summary>
internal sealed record JsonFinding(
    string File, int Line, int Column, int EndLine, int EndColumn, string Rule, string Level, string Message, bool Fixable, string Macro, string Locale, string? Url);

/// <summary>One rule as <c>rules --format json</c> writes it.</summary>
internal sealed record JsonRule(string Id, string Title, string Category, string Level, string Fix, string? Url);

/// <summary>The library as <c>report --format json</c> writes it, the weakest macro first.</summary>
/// <param name="Score">The mean; null when nothing was scored.</param>
/// <param name="Unscored">Macros of which nothing can be said.</param>
/// <param name="Macros">Those that have a score.</param>
internal sealed record JsonScores(int? Score, int Unscored, JsonScore[] Macros);

/// <summary>One macro as <c>report --format json</c> writes it; scores are from 0 to 100.</summary>
internal sealed record JsonScore(string Macro, string Locale, string File, int Score, JsonScorePart[] Parts);

/// <summary>One part of a score, and what it lacks.</summary>
internal sealed record JsonScorePart(string Act, int Score, string Lacks);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(JsonFinding[]))]
[JsonSerializable(typeof(JsonRule[]))]
[JsonSerializable(typeof(JsonScores))]
[JsonSerializable(typeof(string))]
internal sealed partial class ReportJson : JsonSerializerContext;
