using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Output;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp acts</c>: what each sentence of a reply does, and the words by which that was recognized.</summary>
internal static class ActsCommand
{
    /// <summary>The id of a line that gives none.</summary>
    private static readonly JsonElement NoId = JsonSerializer.SerializeToElement(null, ReportJson.Default.String);

    public static Command Make(Terminal terminal)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Macros, folders or globs; .txt files are read as plain text. - is plain text from standard input. Without one, standard input when something is sent there, else the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var jsonl = new Option<bool>("--jsonl")
        {
            Description = "Reads a reply a line, {\"id\": …, \"text\": …, \"locale\": …}, from the files or from standard input; .jsonl files are read so without it.",
        };
        var locale = new Option<string?>("--locale") { Description = "The locale of plain text, and of lines that name none. Without it, the project's source locale." };
        var format = new Option<string>("--format") { Description = "text for people, json for programs: a line for each reply.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("acts", "Says what each sentence of a reply does: greet, acknowledge, empathize, reassure and so on.") { paths, jsonl, locale, format };
        command.SetAction(parsed =>
        {
            IActsReport report = parsed.GetValue(format) == "json" ? new ActsJson() : new ActsText();
            var names = parsed.GetValue(paths) ?? [];
            var replies = parsed.GetValue(jsonl) || names.Length > 0 && names.All(IsLines)
                ? Lines(names, parsed.GetValue(locale), terminal)
                : Replies(names, parsed.GetValue(locale), terminal).Select(r => ((ReplyToShow?)r, ""));
            var (isFirst, hasMistakes) = (true, false);
            foreach (var (reply, mistake) in replies)
            {
                if (reply is not null)
                {
                    report.Write(reply, isFirst, terminal);
                    isFirst = false;
                    continue;
                }

                // The other replies are looked at all the same; the exit code says that one was not.
                terminal.Error.WriteLine($"macrolsp: {mistake}");
                hasMistakes = true;
            }

            if (isFirst && !hasMistakes) terminal.Error.WriteLine("There is no reply to look at.");
            return hasMistakes ? ExitCode.Usage : ExitCode.Clean;
        });
        return command;
    }

    private static IEnumerable<ReplyToShow> Replies(string[] names, string? locale, Terminal terminal)
    {
        if (names.Contains("-") && names.Length > 1) throw new UsageException("- stands for standard input and goes without other paths.");
        if (names is ["-"]) return [Plain("stdin", terminal.In.ReadToEnd(), locale, ConfigOf(terminal))];
        if (names.Length == 0 && terminal.IsInputGiven && terminal.In.ReadToEnd() is { Length: > 0 } sent) return [Plain("stdin", sent, locale, ConfigOf(terminal))];
        var texts = names.Where(IsPlainText).ToList();
        var config = ConfigOf(terminal);
        var plain = texts.Select(name => Plain(name, TextFile.Read(Path.GetFullPath(name, terminal.Folder)), locale, config));
        if (texts.Count > 0 && texts.Count == names.Length) return plain;
        var workspaces = MacroWorkspace.Open([.. names.Except(texts, StringComparer.Ordinal)], terminal);
        return plain.Concat(workspaces.SelectMany(w => Macros(w, terminal)));
    }

    private static bool IsLines(string name) => name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlainText(string name) => name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && name.AsSpan().IndexOfAny('*', '?') < 0;

    private static ReplyToShow Plain(string id, string text, string? locale, ProjectConfig config)
    {
        var language = locale ?? config.SourceLocale;
        return new ReplyToShow(JsonSerializer.SerializeToElement(id, ReportJson.Default.String), id, language, null, text,
            [.. ReplyActs.OfText(text, language, config).Select(s => new SentenceToShow("", s))]);
    }

    private static IEnumerable<ReplyToShow> Macros(MacroWorkspace workspace, Terminal terminal) =>
        from path in workspace.Targets
        let document = workspace.Snapshot.Find(path)
        where document is not null
        from macro in document.File.Macros
        select Of(workspace, document, macro, terminal);

    /// <summary>A macro's own texts, with places in its file; what it inherits is shown with the macro that it stands in.</summary>
    private static ReplyToShow Of(MacroWorkspace workspace, MacroDocument document, Macro macro, Terminal terminal)
    {
        var reply = ResolvedReply.Of(workspace.Snapshot, document, macro);
        var acts = ReplyActs.Of(reply, macro.LocaleText, workspace.Snapshot.Config);
        var own = acts.Texts.Where(t => t.Section is not { IsInherited: true });
        return new ReplyToShow(JsonSerializer.SerializeToElement(macro.IdText, ReportJson.Default.String), macro.IdText, macro.LocaleText,
            workspace.Show(document.Path, terminal.Folder), document.Source.Text,
            [.. own.SelectMany(t => t.Sentences.Select(s => new SentenceToShow(t.Id, InFile(t, s))))]);
    }

    private static SentenceActs InFile(SectionActs text, SentenceActs sentence) => new(
        text.ToSource(sentence.Span),
        [.. sentence.Acts.Select(a => a with { Evidence = [.. a.Evidence.Select(text.ToSource)] })],
        [.. sentence.Marks.Select(m => m with { Evidence = [.. m.Evidence.Select(text.ToSource)] })]);

    private static IEnumerable<(ReplyToShow? Reply, string Mistake)> Lines(string[] names, string? locale, Terminal terminal)
    {
        var config = ConfigOf(terminal);
        if (names.Length == 0 || names is ["-"]) return Read(terminal.In, "standard input", locale, config);
        return names.SelectMany(name => Read(new StringReader(TextFile.Read(Path.GetFullPath(name, terminal.Folder))), name, locale, config));
    }

    private static IEnumerable<(ReplyToShow? Reply, string Mistake)> Read(TextReader lines, string source, string? locale, ProjectConfig config)
    {
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            yield return OfLine(line.TrimStart('\uFEFF'), $"Line {number} of {source}", locale, config);
        }
    }

    private static (ReplyToShow? Reply, string Mistake) OfLine(string line, string place, string? locale, ProjectConfig config)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } reply || !reply.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
                return (null, $"{place} has no text. Each line is a reply: {{\"id\": \"1\", \"text\": \"Hello\", \"locale\": \"en-US\"}}.");
            var own = reply.TryGetProperty("locale", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
            var id = reply.TryGetProperty("id", out var given) ? given.Clone() : NoId;
            var shown = Plain(id.ToString(), text.GetString() ?? "", own ?? locale, config);
            return (shown with { Id = id }, "");
        }
        catch (JsonException e)
        {
            return (null, $"{place} is not JSON: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates, which no text can hold.
            return (null, $"{place} has a text that is no Unicode: an escape such as \\ud83d stands alone.");
        }
    }

    /// <summary>The configuration of the project that the current folder belongs to, with the team's own cues.</summary>
    private static ProjectConfig ConfigOf(Terminal terminal) => ProjectFiles.ConfigurationOf(ProjectFiles.RootOf(terminal.Folder)).Config;
}
