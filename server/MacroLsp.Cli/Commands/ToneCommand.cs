using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using MacroLsp.Cli.Files;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Documents;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp tone</c>: style packs on plain text and Markdown, in Vale's form, for those who write packs.</summary>
internal static class ToneCommand
{
    public static Command Make(Terminal terminal)
    {
        var files = new Argument<string[]>("file")
        {
            Description = "Text or Markdown files. - reads standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var styles = new Option<string?>("--styles") { Description = "The folder that holds the packs, beside those that come with macrolsp." };
        var packs = new Option<string[]>("--packs")
        {
            Description = "Packs and single rules, with commas between them: Support,de.Blame. Without it, all packs of the folder.",
            CustomParser = argument => [.. argument.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
        };
        var format = new Option<string?>("--format") { Description = "How standard input is written: txt or md." };
        format.AcceptOnlyFromAmong("txt", "md");
        var command = new Command("tone", "Checks texts with style packs and prints path:line:column:Pack.Rule:message. Exit code 1 when something is at level error.")
        {
            files, styles, packs, format,
        };
        var tests = new ToneTests();
        tests.AddTo(command);
        command.SetAction(parsed =>
        {
            if (tests.AreWanted(parsed)) return tests.Run(parsed, parsed.GetValue(styles), terminal);
            if (parsed.GetValue(files) is not { Length: > 0 })
                throw new UsageException("Say which file to check; - reads standard input. The cases of rules are run by: macrolsp tone --test PACK");
            var folder = parsed.GetValue(styles) is { } named ? ProjectFiles.StylesIn(Path.GetFullPath(named, terminal.Folder)) : ProjectStyles.BuiltIn;
            var set = Rules(folder, parsed.GetValue(packs) ?? []);
            var hasErrors = false;
            foreach (var file in parsed.GetValue(files) ?? [])
            {
                var isStdin = file == "-";
                var text = isStdin ? terminal.In.ReadToEnd() : TextFile.Read(Path.GetFullPath(file, terminal.Folder));
                var form = isStdin ? parsed.GetValue(format) ?? "txt" : Path.GetExtension(file).TrimStart('.');
                hasErrors |= Write(terminal.Out, isStdin ? $"stdin.{form}" : file, form, text, set);
            }

            var isBroken = WriteProblems(terminal, folder, set);
            return hasErrors ? ExitCode.Findings : isBroken ? ExitCode.Usage : ExitCode.Clean;
        });
        return command;
    }

    /// <summary>The rules that were named.</summary>
    /// <exception cref="UsageException">One of them is not there, or none was named.</exception>
    private static StyleSet Rules(ProjectStyles folder, string[] names)
    {
        if (names.Length == 0) names = [.. folder.Library.Packs.Where(p => !folder.Library.IsBuiltIn(p))];
        if (names.Length == 0) throw new UsageException("Say which packs: --packs Support, or --styles with a folder of packs.");
        foreach (var name in names.Where(n => !folder.Library.Knows(n)))
        {
            throw new UsageException($"There is no pack or rule \"{name}\". There are {string.Join(", ", folder.Library.Packs)}.");
        }

        // Without a .vale.ini nobody has chosen a vocabulary, so that the lines are those of Vale for the same packs.
        var rules = folder.Library.Definitions(names, StyleVocabulary.Empty);
        return StyleSet.Create(rules, folder.Library.ContextFor(rules, StyleVocabulary.Empty, null));
    }

    /// <returns>Whether something is at level error.</returns>
    private static bool Write(TextWriter output, string path, string form, string source, StyleSet set)
    {
        var text = StyleDocument.Normalize(source);
        var lines = new LineMap(text);
        var alerts = StyleDocument.Check(set, text, form, CancellationToken.None);
        foreach (var (alert, span) in alerts)
        {
            var at = lines.PositionOf(span.Start, PositionEncoding.Utf32);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}:{at.Line + 1}:{at.Character + 1}:{alert.Definition.Id}:{alert.Message}"));
        }

        return alerts.Any(a => a.Alert.Definition.Level == RuleLevel.Error);
    }

    /// <summary>What is wrong with the rules that were used.</summary>
    /// <returns>Whether a rule could not run.</returns>
    private static bool WriteProblems(Terminal terminal, ProjectStyles folder, StyleSet set)
    {
        var problems = set.Definitions.Select(d => d.Path).Distinct(StringComparer.Ordinal).SelectMany(path => folder.Library.ProblemsOf(path))
            .Concat(set.Problems(CancellationToken.None)).Distinct().ToImmutableArray();
        foreach (var problem in problems)
        {
            var at = folder.Library.TextOf(problem.Path) is { } text ? new LineMap(text.Text).PositionOf(problem.Span.Start, PositionEncoding.Utf32) : default;
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{problem.Path}:{at.Line + 1}:{at.Character + 1}: {problem.Message}"));
        }

        return problems.Any(p => p.Level == RuleLevel.Error);
    }
}
