#!/usr/bin/env dotnet
// Runs Vale and macrolsp over the same texts and prints what only one of them says. See README.md beside this file.
#:property PublishAot=false

using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

var here = Place.Folder();
if (!Tool.IsThere("vale"))
{
    Console.Error.WriteLine("There is no vale on the PATH, so nothing is compared. It is at https://vale.sh; the lines that it gave are in expected/ and tested without it.");
    return 0;
}

var isRecording = args.Contains("record");
var styles = Option("--styles") ?? Path.Combine(here, "styles");
var texts = Option("--texts") ?? Path.Combine(here, "texts");
var packs = Option("--packs") ?? "Parity";
var isOwn = Option("--texts") is null && Option("--styles") is null;
var files = Directory.EnumerateFiles(texts, "*", SearchOption.AllDirectories)
    .Where(file => Path.GetExtension(file) is ".md" or ".txt").Order(StringComparer.Ordinal).ToArray();
var vale = new Vale(styles, packs);
return isRecording ? Record() : Compare();

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? Path.GetFullPath(args[at + 1]) is var path
    && name == "--packs" ? args[at + 1] : path : null;

int Record()
{
    var expected = Path.Combine(here, "expected");
    foreach (var file in files)
    {
        var lines = vale.Lines(file);
        if (!lines.SequenceEqual(vale.Lines(file), StringComparer.Ordinal))
        {
            Console.Error.WriteLine($"{file}: Vale gave two different answers; take out what makes it undecided.");
            return 1;
        }

        File.WriteAllText(Path.Combine(expected, Path.GetFileName(file) + ".lines"), string.Concat(lines.Select(line => line + "\n")));
    }

    File.WriteAllText(Path.Combine(expected, "VERSION"), Tool.Run("vale", here, "--version").Single() + "\n");
    return 0;
}

int Compare()
{
    var explained = isOwn ? Differences.Read(Path.Combine(here, "differences.tsv")) : [];
    var unexplained = 0;
    foreach (var file in files)
    {
        var theirs = vale.Lines(file);
        var ours = Place.Ours(file, styles, packs);
        var name = Path.GetFileName(file);
        Print("vale", theirs.Except(ours, StringComparer.Ordinal));
        Print("macrolsp", ours.Except(theirs, StringComparer.Ordinal));

        void Print(string who, IEnumerable<string> lines)
        {
            foreach (var line in lines.Where(line => !explained.Contains((name, who, line))))
            {
                Console.WriteLine($"{name}\t{who}\t{line}");
                unexplained++;
            }
        }
    }

    Console.Error.WriteLine($"{files.Length} texts, {unexplained} lines that only one of the two gives.");
    return unexplained == 0 ? 0 : 1;
}

/// <summary>Vale with a configuration made for the comparison.</summary>
internal sealed class Vale
{
    private readonly string _config = Path.Combine(Directory.CreateTempSubdirectory("vale-").FullName, ".vale.ini");

    public Vale(string styles, string packs) => File.WriteAllText(
        _config, $"StylesPath = {styles}\nMinAlertLevel = suggestion\n\n[*]\nBasedOnStyles = {string.Join(", ", packs.Split(','))}\n");

    public string[] Lines(string file) =>
        Tool.Alerts(file, Tool.Run("vale", Path.GetDirectoryName(file) ?? ".", "--config", _config, "--no-global", "--output=line", Path.GetFileName(file)));
}

internal static class Differences
{
    /// <summary>The text, who gives the line, the line.</summary>
    public static HashSet<(string Text, string Who, string Line)> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1], parts[2]))];
}

internal static class Place
{
    public static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile) ?? ".";

    public static string[] Ours(string file, string styles, string packs) => Tool.Alerts(file, Tool.Run(
        "dotnet", Path.GetDirectoryName(file) ?? ".", "run", "--no-build", "-f", "net10.0", "--project", Path.Combine(Folder(), "../../../server/MacroLsp.Cli"), "--",
        "tone", Path.GetFileName(file), "--styles", styles, "--packs", packs));
}

internal static class Tool
{
    /// <summary>Whether a program of this name lies in a folder of the PATH.</summary>
    public static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && (File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"))));

    public static string[] Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode > 1) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.Result}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Lines without the path, in an order that both tools can be put into.</summary>
    public static string[] Alerts(string file, IEnumerable<string> lines) =>
        [.. lines.Where(line => line.StartsWith(Path.GetFileName(file) + ":", StringComparison.Ordinal)).Select(line => line[(Path.GetFileName(file).Length + 1)..])
            .Distinct(StringComparer.Ordinal).OrderBy(line => int.Parse(line.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture))
            .ThenBy(line => int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)).ThenBy(line => line, StringComparer.Ordinal)];
}
