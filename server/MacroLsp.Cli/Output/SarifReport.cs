using System.Collections.Immutable;
using System.Text.Json;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Output;

/// <summary>
/// SARIF 2.1.0 (OASIS): one run with the pages of the rules that found something, exact regions in UTF-16 units, fixes, and
/// fingerprints that stay when lines move. Paths are relative to the root of the repository.
/// </summary>
internal sealed class SarifReport : IReport
{
    private const string BaseId = "%SRCROOT%";

    public void Write(CheckReport report, Terminal terminal)
    {
        var paths = new ReportPaths(terminal.Folder);
        var rules = report.Findings.Select(f => f.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        JsonOutput.Write(terminal.Out, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, report, rules);
            json.WriteStartObject("automationDetails");
            json.WriteString("id", "macrolsp/");
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteStrings(json, "newlineSequences", "\r\n", "\n", "\r");
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(BaseId);
            WriteText(json, "description", "The root of the repository.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("results");
            foreach (var placed in report.Placed) WriteResult(json, placed, rules, paths);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteTool(Utf8JsonWriter json, CheckReport report, ImmutableArray<string> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "MacroLsp");
        json.WriteString("version", ProgramVersion.Text);
        json.WriteString("informationUri", "https://marketplace.visualstudio.com/items?itemName=macrolsp.macrolsp");
        json.WriteStartArray("rules");
        foreach (var id in rules)
        {
            var text = report.Rules.Of(id);
            json.WriteStartObject();
            json.WriteString("id", id);
            WriteText(json, "shortDescription", Sentence(text.Title));
            WriteText(json, "fullDescription", Sentence(text.Title));
            json.WriteStartObject("help");
            json.WriteString("text", text.Page);
            json.WriteString("markdown", text.Page);
            json.WriteEndObject();
            if (text.Url is { } url) json.WriteString("helpUri", url.AbsoluteUri);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(text.Level));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            WriteStrings(json, "tags", text.Category);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, PlacedFinding placed, ImmutableArray<string> rules, ReportPaths paths)
    {
        var finding = placed.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", rules.BinarySearch(finding.Rule, StringComparer.Ordinal));
        json.WriteString("level", LevelOf(finding.Level));
        WriteText(json, "message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, placed.File, paths);
        WriteRegion(json, "region", placed.File.Source, finding.Span, hasSnippet: true);
        json.WriteEndObject();
        WriteMacro(json, finding);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("macrolspFinding/v1", placed.Print);
        // The one that GitHub compares; it would make its own from the lines otherwise.
        json.WriteString("primaryLocationLineHash", placed.Print);
        json.WriteEndObject();
        WriteFixes(json, placed, paths);
        json.WriteEndObject();
    }

    private static void WriteMacro(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Macro.Length == 0) return;
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", finding.Macro);
        json.WriteString("fullyQualifiedName", finding.Locale.Length > 0 ? $"{finding.Macro}/{finding.Locale}" : finding.Macro);
        json.WriteString("kind", "resource");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, PlacedFinding placed, ReportPaths paths)
    {
        var fixes = placed.Finding.Fixes;
        if (fixes.IsEmpty) return;
        json.WriteStartArray("fixes");
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            WriteText(json, "description", fix.Title);
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            WriteArtifact(json, placed.File, paths);
            json.WriteStartArray("replacements");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion", placed.File.Source, edit.Span, hasSnippet: false);
                if (edit.NewText.Length > 0) WriteText(json, "insertedContent", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, CheckedFile file, ReportPaths paths)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", paths.UriOf(file));
        json.WriteString("uriBaseId", BaseId);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, SourceText source, TextSpan span, bool hasSnippet)
    {
        var (start, end) = (Place.Of(source, span.Start), Place.Of(source, span.End));
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        if (hasSnippet && !span.IsEmpty) WriteText(json, "snippet", source.Slice(span));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, params ReadOnlySpan<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Sentence(string title) => title.EndsWith('.') || title.EndsWith('…') ? title : title + ".";

    private static string LevelOf(RuleLevel level) => level switch
    {
        RuleLevel.Error => "error",
        RuleLevel.Warning => "warning",
        RuleLevel.Suggestion => "note",
        _ => "none",
    };
}
