using System.Text.Json;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Output;

/// <summary>
/// Reviewdog's diagnostic format: columns count UTF-8 bytes from one, ends are exclusive. Each fix is one suggestion, so
/// that a reviewer can take it with a click; of a fix with several edits, the text around them goes along.
/// </summary>
internal sealed class RdjsonReport : IReport
{
    public void Write(CheckReport report, Terminal terminal) => JsonOutput.Write(terminal.Out, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("source");
        json.WriteString("name", "macrolsp");
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (var placed in report.Placed) Write(json, placed);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, PlacedFinding placed)
    {
        var (source, finding) = (placed.File.Source, placed.Finding);
        json.WriteStartObject();
        json.WriteString("message", finding.Message);
        json.WriteStartObject("location");
        json.WriteString("path", placed.File.Path);
        WriteRange(json, source, finding.Span);
        json.WriteEndObject();
        json.WriteString("severity", finding.Level switch { RuleLevel.Error => "ERROR", RuleLevel.Warning => "WARNING", _ => "INFO" });
        json.WriteStartObject("code");
        json.WriteString("value", finding.Rule);
        if (finding.Url is { } url) json.WriteString("url", url.AbsoluteUri);
        json.WriteEndObject();
        if (finding.Fixes is [var fix, ..])
        {
            json.WriteStartArray("suggestions");
            var edit = AsOne(source.Text, fix);
            json.WriteStartObject();
            WriteRange(json, source, edit.Span);
            json.WriteString("text", edit.NewText);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>The edits of a fix as one, from the start of the first to the end of the last.</summary>
    private static TextEdit AsOne(string text, Fix fix)
    {
        var start = fix.Edits.Min(e => e.Span.Start);
        var end = fix.Edits.Max(e => e.Span.End);
        var moved = fix.Edits.Select(e => e with { Span = new TextSpan(e.Span.Start - start, e.Span.Length) });
        return new TextEdit(TextSpan.FromBounds(start, end), TextEdit.Apply(text[start..end], moved));
    }

    private static void WriteRange(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        json.WriteStartObject("range");
        Write(json, "start", Place.Of(source, span.Start, PositionEncoding.Utf8));
        Write(json, "end", Place.Of(source, span.End, PositionEncoding.Utf8));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Place place)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }
}
