using System.Collections.Immutable;
using System.CommandLine;
using MacroLsp.Cli.Files;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp render</c>: replies as the customer reads them, with sample values for the placeholders.</summary>
internal static class RenderCommand
{
    public static Command Make(Terminal terminal)
    {
        var inputs = new Inputs();
        var set = new Option<string[]>("--set")
        {
            Description = "A value for a placeholder, as name=value; may be given again. Without a value, the sample of the configuration. A day is written 2026-12-01.",
        };
        var empty = new Option<string[]>("--empty") { Description = "A placeholder that the helpdesk leaves empty; may be given again." };
        var locale = new Option<string?>("--locale") { Description = "Only the macros of this locale." };
        var command = new Command("render", "Shows replies as the customer reads them.") { set, empty, locale };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = new RenderOptions(terminal.Today)
            {
                Samples = Values(parsed.GetValue(set) ?? []),
                EmptyNames = [.. parsed.GetValue(empty) ?? []],
            };
            var count = 0;
            foreach (var workspace in inputs.Open(parsed, terminal))
            {
                CheckNames(workspace, options);
                foreach (var (document, macro) in Macros(workspace, parsed.GetValue(locale)))
                {
                    if (count++ > 0) terminal.Out.WriteLine();
                    Write(workspace, document, macro, options, terminal);
                }
            }

            if (count == 0) terminal.Error.WriteLine("There is no macro to show.");
            return ExitCode.Clean;
        });
        return command;
    }

    private static ImmutableDictionary<string, string> Values(string[] pairs)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=');
            if (equals <= 0) throw new UsageException($"--set takes name=value, not \"{pair}\".");
            values[pair[..equals]] = pair[(equals + 1)..];
        }

        return values.ToImmutable();
    }

    private static void CheckNames(MacroWorkspace workspace, RenderOptions options)
    {
        var known = workspace.Snapshot.Config.Placeholders;
        if (options.Samples.Keys.Concat(options.EmptyNames).Order(StringComparer.Ordinal).FirstOrDefault(n => !known.ContainsKey(n)) is not { } unknown) return;
        var near = Core.Text.Suggestions.Closest(unknown, known.Keys);
        throw new UsageException($"There is no placeholder \"{unknown}\"." + (near is null ? "" : $" Did you mean \"{near}\"?"));
    }

    private static IEnumerable<(MacroDocument Document, Macro Macro)> Macros(MacroWorkspace workspace, string? locale) =>
        from path in workspace.Targets
        let document = workspace.Snapshot.Find(path)
        where document is not null
        from macro in document.File.Macros
        where locale is null || string.Equals(macro.LocaleText, locale, StringComparison.OrdinalIgnoreCase)
        select (document, macro);

    /// <summary>A heading that no reply looks like, then the text as it is sent.</summary>
    private static void Write(MacroWorkspace workspace, MacroDocument document, Macro macro, RenderOptions options, Terminal terminal)
    {
        var reply = ReplyRenderer.Render(workspace.Snapshot, document, macro, options);
        var heading = $"== {macro.IdText} · {macro.LocaleText} · {workspace.Show(document.Path, terminal.Folder)}";
        terminal.Out.WriteLine(terminal.HasColor ? $"\u001b[2m{heading}\u001b[0m" : heading);
        terminal.Out.WriteLine(reply.Text);
    }
}
