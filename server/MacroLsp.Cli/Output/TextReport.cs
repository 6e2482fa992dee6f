using System.Globalization;
using MacroLsp.Core.Configuration;
using MacroLsp.Server.Files;

namespace MacroLsp.Cli.Output;

/// <summary>
/// For people: <c>path:line:column: level message [rule]</c>, which editors and problem matchers read too, and below it the
/// line with marks under what was found, how to mend it and where to read more. Without frames, the first line only.
/// </summary>
internal sealed class TextReport(bool hasFrames = true) : IReport
{
    private readonly RulePages _pages = RulePages.OfProgram;

    public void Write(CheckReport report, Terminal terminal)
    {
        var paint = new Paint(terminal.HasColor);
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var placed in report.Placed)
        {
            var finding = placed.Finding;
            var rule = paint.Link(paint.Dim($"[{finding.Rule}]"), finding.Url ?? _pages.UrlOf(finding.Rule));
            var place = paint.Bold(string.Create(CultureInfo.InvariantCulture, $"{placed.File.Path}:{placed.Start.Line}:{placed.Start.Column}:"));
            terminal.Out.WriteLine($"{place} {paint.Level(placed.Level, finding.Level)} {finding.Message} {rule}");
            if (hasFrames) WriteFrame(terminal.Out, placed, paint, explained.Add(finding.Rule));
        }

        terminal.Out.Flush();
    }

    private static void WriteFrame(TextWriter output, PlacedFinding placed, Paint paint, bool isFirstOfRule)
    {
        var frame = CodeFrame.Of(placed.File.Source, placed.Finding.Span);
        var number = placed.Start.Line.ToString(CultureInfo.InvariantCulture);
        var gutter = new string(' ', number.Length);
        var more = placed.End.Line > placed.Start.Line && placed.End.Column > 1 ? $" … to line {placed.End.Line}" : "";
        output.WriteLine($"{paint.Dim($" {number} |")} {frame.Line}");
        output.WriteLine($"{paint.Dim($" {gutter} |")} {paint.Level(frame.Marks + more, placed.Finding.Level)}");
        if (placed.Finding.Fixes is [var fix, ..])
        {
            var hand = Summary.IsSafelyFixable(placed.Finding) ? " (macrolsp fix does it)" : "";
            output.WriteLine($"{paint.Dim($" {gutter} =")} fix: {fix.Title}{hand}");
        }

        if (isFirstOfRule)
            output.WriteLine($"{paint.Dim($" {gutter} =")} more: {(placed.Finding.Url is { } url ? url.OriginalString : $"macrolsp explain {placed.Finding.Rule}")}");
        output.WriteLine();
    }

    /// <summary>Colours and links (OSC 8) for a terminal; nothing for a file or a pipe.</summary>
    private readonly struct Paint(bool isOn)
    {
        public string Bold(string text) => In("1", text);

        public string Dim(string text) => In("2", text);

        public string Level(string text, RuleLevel level) => In(level switch { RuleLevel.Error => "31", RuleLevel.Warning => "33", _ => "36" }, text);

        public string Link(string text, Uri? url) => isOn && url is not null ? $"\u001b]8;;{url.AbsoluteUri}\u001b\\{text}\u001b]8;;\u001b\\" : text;

        private string In(string code, string text) => isOn ? $"\u001b[{code}m{text}\u001b[0m" : text;
    }
}
