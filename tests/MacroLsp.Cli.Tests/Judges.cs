using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace MacroLsp.Cli.Tests;

/// <summary>
/// Programs by others that read our reports. They come from npm once, into <c>judges/node_modules</c>; without Node 20 or a
/// registry the tests that ask them fail and say so.
/// </summary>
internal static class Judges
{
    private static readonly string Folder = Path.Combine(FolderOfTests(), "judges");
    private static readonly Lazy<string> Script = new(Install);

    /// <summary>What the judge of a format makes of a report.</summary>
    public static JsonElement Read(string format, string report) => JsonDocument.Parse(Ask(format, report)).RootElement;

    /// <summary>What the judge of a format has to complain about.</summary>
    public static string[] Complaints(string format, string report) => [.. Read(format, report).EnumerateArray().Select(c => c.GetString() ?? "")];

    public static string Ask(string format, string report)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("macrolsp-judge-").FullName, "report." + (format == "sarif" ? "sarif" : format));
        try
        {
            File.WriteAllText(file, report);
            return Run("node", [Script.Value, format, file]);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file) ?? file, recursive: true);
        }
    }

    private static string Install()
    {
        var stamp = Path.Combine(Folder, "node_modules", ".installed");
        var wanted = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, "package-lock.json"))));
        if (!File.Exists(stamp) || File.ReadAllText(stamp) != wanted)
        {
            Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            File.WriteAllText(stamp, wanted);
        }

        return Path.Combine(Folder, "judge.mjs");
    }

    private static string Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program, arguments)
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        // GitHub's library writes to the files of a step instead when these are set.
        start.Environment.Remove("GITHUB_STEP_SUMMARY");
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}{error.Result}");
    }

    private static string FolderOfTests([CallerFilePath] string here = "") => Path.GetDirectoryName(here) ?? ".";
}
