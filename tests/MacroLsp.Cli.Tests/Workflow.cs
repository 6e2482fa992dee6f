using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Cli.Tests;

/// <summary>A file of steps, run as its runner would: bash, the environment that it sets, the files that steps write to.</summary>
internal sealed partial class Workflow : IDisposable
{
    private readonly string _temp = Directory.CreateTempSubdirectory("macrolsp-runner-").FullName;
    private readonly YamlMapping _root;

    private Workflow(string path)
    {
        ActionPath = Path.GetDirectoryName(path) ?? path;
        var file = YamlFile.Read(File.ReadAllText(path));
        if (!file.Problems.IsEmpty) throw new InvalidOperationException($"{path}: {file.Problems[0]}");
        _root = file.Documents[^1].Root as YamlMapping ?? throw new InvalidOperationException($"{path} is no mapping.");
    }

    public string ActionPath { get; }

    /// <summary>What the steps wrote for the summary of the job.</summary>
    public string Summary => File.Exists(Path.Combine(_temp, "summary")) ? File.ReadAllText(Path.Combine(_temp, "summary")) : "";

    public static Workflow Open(string path) => new(Path.Combine(Repository(), path));

    public static YamlNode? Get(YamlNode? node, params string[] keys) => keys.Aggregate(node, (at, key) => (at as YamlMapping)?.Find(key)?.Value);

    public static string Text(YamlNode? node) => (node as YamlScalar)?.Value ?? "";

    public YamlNode? Get(params string[] keys) => Get(_root, keys);

    public static IEnumerable<YamlNode?> Items(YamlNode? node) => (node as YamlSequence)?.Items.Select(i => i.Value) ?? [];

    /// <summary>Runs the steps of a composite action until one fails.</summary>
    /// <param name="workspace">The checkout.</param>
    /// <param name="inputs">What the workflow gives; the rest has its default.</param>
    /// <param name="environment">What the runner knows of the event.</param>
    public StepResult RunAction(string workspace, Dictionary<string, string> inputs, Dictionary<string, string> environment)
    {
        var known = ((Get("inputs") as YamlMapping)?.Entries ?? []).ToDictionary(e => "inputs." + e.Key.Value, e => Text(Get(e.Value, "default")), StringComparer.Ordinal);
        foreach (var (name, value) in inputs)
        {
            if (!known.ContainsKey("inputs." + name)) throw new ArgumentException($"The action has no input {name}.", nameof(inputs));
            known["inputs." + name] = value;
        }

        known["github.action_path"] = ActionPath;
        var output = "";
        var code = 0;
        foreach (var step in Items(Get("runs", "steps")))
        {
            if (Text(Get(step, "shell")) != "bash") throw new InvalidOperationException("Only bash runs here.");
            var variables = new Dictionary<string, string>(environment, StringComparer.Ordinal)
            {
                ["GITHUB_STEP_SUMMARY"] = Path.Combine(_temp, "summary"), ["GITHUB_OUTPUT"] = Path.Combine(_temp, "output"), ["RUNNER_TEMP"] = _temp, ["GITHUB_ACTIONS"] = "true",
            };
            foreach (var entry in (Get(step, "env") as YamlMapping)?.Entries ?? []) variables[entry.Key.Value] = Fill(Text(entry.Value), known);
            var folder = Text(Get(step, "working-directory")) is { Length: > 0 } named ? Path.Combine(workspace, Fill(named, known)) : workspace;
            File.WriteAllText(variables["GITHUB_OUTPUT"], "");
            var (exit, text) = Bash(Text(Get(step, "run")), folder, variables);
            output += text;
            code = exit;
            foreach (var line in File.ReadAllLines(variables["GITHUB_OUTPUT"]).Select(l => l.Split('=', 2)))
                known[$"steps.{Text(Get(step, "id"))}.outputs.{line[0]}"] = line[1];
            if (exit != 0) break;
        }

        var outputs = ((Get("outputs") as YamlMapping)?.Entries ?? []).ToDictionary(e => e.Key.Value, e => Fill(Text(Get(e.Value, "value")), known), StringComparer.Ordinal);
        return new StepResult(code, output, outputs);
    }

    /// <summary>Runs one script as GitHub and GitLab do: bash that stops at the first error.</summary>
    public static (int Code, string Output) Bash(string script, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var (name, value) in GitRun.Settings) start.Environment[name] = value;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var bash = Process.Start(start) ?? throw new InvalidOperationException("bash could not be started.");
        var error = bash.StandardError.ReadToEndAsync();
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return (bash.ExitCode, output + error.Result);
    }

    /// <summary>The program as a file that can be started, in a folder that can stand on the PATH.</summary>
    public static string Program(string folder)
    {
        if (Environment.GetEnvironmentVariable("MACROLSP_BINARY") is { Length: > 0 } native && File.Exists(native)) return native;
        var path = Path.Combine(folder, "macrolsp");
        File.WriteAllText(path, $"#!/usr/bin/env bash\nexec dotnet \"{Path.Combine(AppContext.BaseDirectory, "macrolsp.dll")}\" \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public void Dispose() => Directory.Delete(_temp, recursive: true);

    private static string Fill(string text, Dictionary<string, string> known) =>
        Expression().Replace(text, m => known.TryGetValue(m.Groups["name"].Value, out var value) ? value : throw new KeyNotFoundException($"Nothing gives {m.Value}."));

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", ".."));

    [GeneratedRegex(@"\$\{\{ (?<name>[\w.-]+) \}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Expression();

    internal sealed record StepResult(int Code, string Output, Dictionary<string, string> Outputs);
}
