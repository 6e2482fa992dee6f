using System.CommandLine;
using System.Globalization;
using MacroLsp.Cli.Files;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp tone --test</c>: runs the cases that rules carry for themselves, and says what differs.</summary>
internal sealed class ToneTests
{
    private readonly Option<string[]> _test = new("--test")
    {
        Description = "Run the cases of the rules of these packs or single rules, with commas between them; without a name, of all packs.",
        HelpName = "PACKS",
        Arity = ArgumentArity.ZeroOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _coverage = new("--coverage") { Description = "With --test: a rule that fires in none of its cases is a failure too." };

    public void AddTo(Command command)
    {
        command.Options.Add(_test);
        command.Options.Add(_coverage);
    }

    /// <summary>Whether the cases are asked for, instead of texts.</summary>
    public bool AreWanted(ParseResult parsed) => parsed.GetResult(_test) is not null;

    /// <summary>Runs the cases that the command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">The folder of the packs; null for what macrolsp.yaml says.</param>
    /// <param name="terminal">For the report.</param>
    public int Run(ParseResult parsed, string? folder, Terminal terminal)
    {
        var names = (parsed.GetValue(_test) ?? []).SelectMany(n => n.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        var styles = folder is null ? ProjectFiles.StylesOf(terminal.Folder) : ProjectFiles.StylesIn(Path.GetFullPath(folder, terminal.Folder));
        return Run(styles, names, parsed.GetValue(_coverage), terminal, CancellationToken.None);
    }

    /// <param name="styles">The style packs.</param>
    /// <param name="names">Packs and single rules; none for all packs.</param>
    /// <param name="coverage">Whether a rule that fires in no case is a failure too.</param>
    /// <param name="terminal">For the report.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>1 when a case does not pass, 2 when a rule cannot run at all, else 0.</returns>
    private static int Run(ProjectStyles styles, IReadOnlyCollection<string> names, bool coverage, Terminal terminal, CancellationToken cancellation)
    {
        var library = styles.Library;
        var rules = RulesOf(library, names.Count == 0 ? library.Packs : [.. names]).Distinct(StringComparer.Ordinal).ToList();
        var bench = StyleBench.Of(library, cancellation);
        var (passed, failed, broken) = (0, 0, 0);
        var silent = new List<string>();
        foreach (var id in rules)
        {
            if (library.Definition(id) is not { } rule)
            {
                broken++;
                WriteBroken(library, id, terminal);
                continue;
            }

            var results = StyleTests.Run(rule with { Tests = library.TestsOf(id) }, bench);
            if (results.All(r => r.Output.IsEmpty)) silent.Add(id);
            passed += results.Count(r => r.Passes);
            foreach (var result in results.Where(r => !r.Passes))
            {
                failed++;
                WriteFailure(rule, result, terminal);
            }
        }

        if (silent.Count > 0 && (coverage || failed == 0))
        {
            terminal.Out.WriteLine($"{Count(silent.Count, "rule fires", "rules fire")} in no case:");
            foreach (var id in silent) terminal.Out.WriteLine($"    {id}");
        }

        var notRun = broken == 0 ? "" : $", {Count(broken, "rule", "rules")} cannot run";
        terminal.Out.WriteLine($"{Count(rules.Count, "rule", "rules")}: {Count(passed, "case passes", "cases pass")}, {failed} {(failed == 1 ? "does" : "do")} not{notRun}.");
        return broken > 0 ? ExitCode.Usage : failed > 0 || coverage && silent.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static IEnumerable<string> RulesOf(StyleLibrary library, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var isRule = name.Contains('.', StringComparison.Ordinal);
            if (isRule ? library.Rule(name) is null : library.RulesOf(name).IsEmpty)
            {
                var near = Suggestions.Closest(name, isRule ? library.RuleIds : library.Packs);
                var hint = near is null ? $"There are {string.Join(", ", library.Packs)}." : $"Did you mean \"{near}\"?";
                throw new UsageException($"There is no {(isRule ? "tone rule" : "style pack")} \"{name}\". {hint}");
            }

            if (isRule) yield return name;
            foreach (var id in isRule ? [] : library.RulesOf(name)) yield return id;
        }
    }

    private static void WriteFailure(StyleDefinition rule, StyleTestResult result, Terminal terminal)
    {
        terminal.Out.WriteLine($"{rule.Path}: \"{result.Test.Name.Value}\" does not pass");
        foreach (var failure in result.Failures) terminal.Out.WriteLine($"    {failure}");
    }

    private static void WriteBroken(StyleLibrary library, string id, Terminal terminal)
    {
        if (library.Rule(id) is not { } rule) return;
        terminal.Out.WriteLine($"{rule.Path}: cannot run");
        foreach (var problem in rule.Problems)
        {
            var line = rule.File.Yaml.Source.PositionOf(problem.Span.Start).Line + 1;
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    line {line}: {problem.Message}"));
        }
    }

    private static string Count(int count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");
}
