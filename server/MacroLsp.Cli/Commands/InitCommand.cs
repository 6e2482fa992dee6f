using System.CommandLine;
using MacroLsp.Cli.Files;

namespace MacroLsp.Cli.Commands;

/// <summary>
/// <c>macrolsp init</c>: a configuration and a first macro to start from; with <c>--styles</c>, the style packs as files.
/// Overwrites nothing that it is not told to.
/// </summary>
internal static class InitCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "Where to start; it is made when it is not there.", DefaultValueFactory = _ => "." };
        var styles = new Option<string?>("--styles")
        {
            Description = "Write the built-in style packs to DIR/styles instead, a file for each rule, to read, change and share with Vale.",
            HelpName = "DIR",
        };
        var withoutTests = new Option<bool>("--without-tests")
        {
            Description = "With --styles: leave out the cases of the rules. Vale reads them from 3.24 on; older ones refuse a rule that has some.",
        };
        var force = new Option<bool>("--force") { Description = "With --styles: replace files that are there and differ." };
        var command = new Command("init", "Writes a configuration and a first macro to start from. Leaves files that are there alone.") { folder, styles, withoutTests, force };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(styles) is { } target)
            {
                var place = Path.GetFullPath(target, terminal.Folder);
                return StyleExport.Write(place, parsed.GetValue(withoutTests), parsed.GetValue(force), terminal) ? ExitCode.Clean : ExitCode.Findings;
            }

            var root = Path.GetFullPath(parsed.GetValue(folder) ?? ".", terminal.Folder);
            Directory.CreateDirectory(root);
            var written = Write(root, MacroWorkspace.ConfigName, Config, terminal) | Write(root, "late-delivery.macro.yaml", FirstMacro, terminal);
            if (written) terminal.Error.WriteLine("Open the folder in your editor, or run: macrolsp check");
            return ExitCode.Clean;
        });
        return command;
    }

    private static bool Write(string root, string name, string text, Terminal terminal)
    {
        var path = Path.Combine(root, name);
        var shown = Path.GetRelativePath(terminal.Folder, path).Replace(Path.DirectorySeparatorChar, '/');
        if (File.Exists(path))
        {
            terminal.Error.WriteLine($"{shown} is there already and stays as it is.");
            return false;
        }

        TextFile.Write(path, text);
        terminal.Error.WriteLine($"Wrote {shown}");
        return true;
    }

    private const string Config = """
        # Settings for the macros in this folder and below.
        source-locale: en-US

        # The languages you write in. Each may be formal or informal.
        locales:
          en-US:
            formality: informal

        # What a reply needs when it names no framework: acknowledge, empathize, reassure.
        default-framework: AER

        # Your own placeholders, besides name, agent_name, carrier, carrier_contact, etd, order_number, tracking_url,
        # next_update and ticket_id.
        placeholders:
          refund_amount:
            type: text
            description: The amount that goes back to the customer, with its currency.
            sample: 49.90 USD

        """;

    private const string FirstMacro = """
        macro: late-delivery
        title: Late delivery
        locale: en-US
        channel: chat
        tags: [shipping]
        reply:
          greeting: >-
            Hi {{ name | default: "there" }}, I'm {{ agent_name }} and I'm here to help.
          acknowledge: >-
            You expected your package on {{ etd | date: long }} and it has not arrived.
          empathize: >-
            I know how frustrating it is to plan around a delivery that does not come.
          reassure: >-
            I have asked the carrier to bring it forward, and I will write to you by {{ next_update | date: short }}
            with what they say.

        """;
}
