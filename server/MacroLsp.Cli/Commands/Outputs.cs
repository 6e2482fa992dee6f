using System.Collections.Immutable;
using System.CommandLine;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Output;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Cli.Commands;

/// <summary>What <c>check</c> and <c>merge</c> take for what they say: formats, files, levels, and what the exit code is.</summary>
internal sealed class Outputs
{
    public Option<string> Format { get; } = new("--format")
    {
        Description = "How to write the findings: text for people (lines: one line each), json, sarif, github, gitlab, junit, rdjson, checkstyle for programs.",
        DefaultValueFactory = _ => "text",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> _output = new("--output")
    {
        Description = "Write to this file instead of the terminal; the summary still appears.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _reports = new("--report")
    {
        Description = "Another report of the same check, such as sarif=findings.sarif. May be given several times.",
        HelpName = "FORMAT=FILE",
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Only what is at level error, and no summary." };

    private readonly Option<int?> _maximum = new("--max-warnings")
    {
        Description = "Exit code 1 when there are more warnings than this, too.",
        HelpName = "N",
    };

    public void AddTo(Command command)
    {
        Format.AcceptOnlyFromAmong([.. Reports.Names]);
        command.Options.Add(Format);
        command.Options.Add(_output);
        command.Options.Add(_reports);
        command.Options.Add(_quiet);
        command.Options.Add(_maximum);
    }

    /// <summary>Says what is wrong before the work is done.</summary>
    /// <exception cref="UsageException">A report is not written as it must be.</exception>
    public void Validate(ParseResult parsed)
    {
        foreach (var (format, _) in Others(parsed)) Reports.Of(format);
        if (parsed.GetValue(_maximum) is < 0) throw new UsageException("--max-warnings is a number from 0.");
    }

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Write(CheckReport report, bool hasConfigError, ParseResult parsed, Terminal terminal)
    {
        var isQuiet = parsed.GetValue(_quiet);
        var warnings = report.Findings.Count(f => f.Level == RuleLevel.Warning);
        if (isQuiet) report = report with { Files = [.. report.Files.Select(f => f with { Findings = [.. f.Findings.Where(x => x.Level == RuleLevel.Error)] })] };
        var format = parsed.GetValue(Format) ?? "text";
        if (parsed.GetValue(_output) is { } output) WriteFile(report, format, output, terminal);
        else Reports.Of(format).Write(report, terminal);
        foreach (var (other, path) in Others(parsed)) WriteFile(report, other, path, terminal);
        terminal.Out.Flush();
        if (!isQuiet && (Reports.IsForPeople(format) || parsed.GetValue(_output) is not null)) terminal.Error.WriteLine(Summary.Of(report));
        if (hasConfigError) return ExitCode.Usage;
        var tooMany = parsed.GetValue(_maximum) is { } maximum && warnings > maximum;
        if (tooMany) terminal.Error.WriteLine($"{Summary.Count(warnings, "warning")}, and --max-warnings allows {parsed.GetValue(_maximum)}.");
        return tooMany || report.Findings.Any(f => f.Level == RuleLevel.Error) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static void WriteFile(CheckReport report, string format, string path, Terminal terminal)
    {
        using var text = new StringWriter { NewLine = "\n" };
        Reports.Of(format).Write(report, terminal with { Out = text, HasColor = false });
        var full = Path.GetFullPath(path, terminal.Folder);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? terminal.Folder);
        TextFile.Write(full, text.ToString());
    }

    private ImmutableArray<(string Format, string Path)> Others(ParseResult parsed)
    {
        var reports = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var given in parsed.GetValue(_reports) ?? [])
        {
            var sign = given.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == given.Length - 1) throw new UsageException($"--report takes a format and a file, such as sarif=findings.sarif, and not \"{given}\".");
            reports.Add((given[..sign], given[(sign + 1)..]));
        }

        return reports.ToImmutable();
    }
}
