#!/usr/bin/env dotnet
// The one program that sets up, builds, tests and packages MacroLsp. Ask it: dotnet run build.cs help
#:property PublishAot=false

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

var command = args.FirstOrDefault() ?? "help";
var options = args.Skip(1).ToArray();
try
{
    switch (command)
    {
        case "start": return Commands.Start(options);
        case "test": return Commands.Test();
        case "publish": Commands.Publish(); return 0;
        case "bench": return Commands.Bench(options);
        case "generate": return Run.Project("tests/MacroLsp.Generate", options);
        case "evaluate": return Run.Project("tests/evaluation/MacroLsp.Evaluation", options);
        case "format": return Commands.Format(check: options.Contains("--check"));
        case "help" or "--help" or "-h": Commands.Help(); return 0;
        default: throw new BuildStopped($"There is no command \"{command}\"; ask for the list with: dotnet run build.cs help");
    }
}
catch (BuildStopped stop)
{
    Console.Error.WriteLine($"Stopped: {stop.Message}");
    return 1;
}

internal static class Commands
{
    public static void Help() => Console.WriteLine("""
        dotnet run build.cs <command>

          start [--no-open]    set up, build, and open macros/ in the editor; --no-open only prints the address
          test                 set up, build, and pass every test: .NET, client, and the real editor
          publish              write artifacts/bin/macrolsp and artifacts/macrolsp-<target>.vsix
          bench [--quick]      measure the server beside a do-nothing server and yaml-language-server
          generate [--check]   write every derived file; --check only says which are stale
          evaluate [language]  measure what is recognized in labelled replies; --errors lists what is wrong; --write: tables of tests/evaluation/tone
          format [--check]     put C#, TypeScript and macros into the house form; --check only says which are not
          help                 this list
        """);

    /// <summary>Opens the sample macros in the editor that is on the machine, else in one in the browser.</summary>
    public static int Start(string[] options)
    {
        Publish();
        Say.Step("Opening macros/ in the editor");
        return Run.Inherit("node", ["tests/e2e/start.mjs", .. options]);
    }

    /// <summary>The native program and, from it, the extension for this machine.</summary>
    public static void Publish()
    {
        if (!Machine.Has("git")) Machine.Provide("git", "git", "Install it from https://git-scm.com.");
        Native.Publish("server/MacroLsp.Cli", "macrolsp", Repository.Macrolsp);
        CopyRulePages();
        Client.Package();
    }

    /// <summary>The pages of the rules stand beside the program, which links to them.</summary>
    private static void CopyRulePages()
    {
        var pages = Directory.CreateDirectory(Repository.Path("artifacts", "bin", "rules"));
        foreach (var old in pages.GetFiles()) old.Delete();
        foreach (var page in Directory.GetFiles(Repository.Path("server", "rules"), "*.md"))
            File.Copy(page, Path.Combine(pages.FullName, Path.GetFileName(page)));
        Run.Must(Repository.Macrolsp, ["rules", "--pages", pages.FullName], "The pages of the tone rules could not be written.");
    }

    /// <summary>Every test there is. The last line is the sum, whatever happened before it.</summary>
    public static int Test()
    {
        var tally = new Tally();
        try
        {
            Publish();
            tally.Add(DotNetTests.Pass());
            tally.Add(Client.Test());
            tally.Add(Client.TestInEditor());
        }
        catch (BuildStopped stop)
        {
            tally.Stop(stop.Message);
        }
        return tally.Print();
    }

    public static int Bench(string[] options)
    {
        Native.Publish("server/MacroLsp.Cli", "macrolsp", Repository.Macrolsp);
        Native.Publish("tests/benchmarks/MacroLsp.FloorServer", "macrolsp-floor", Repository.FloorServer);
        Say.Step("Measuring; keep the machine quiet for figures worth keeping");
        return Run.Inherit("dotnet", ["run", "--project", Repository.Path("tests", "benchmarks", "MacroLsp.Benchmarks"),
            "-c", "Release", "--", "--macrolsp", Repository.Macrolsp, "--floor", Repository.FloorServer, .. options]);
    }

    public static int Format(bool check)
    {
        var verify = check ? new[] { "--verify-no-changes" } : [];
        Say.Step("C#");
        var failed = Run.Inherit("dotnet", ["format", "whitespace", "MacroLsp.sln", .. verify]);
        failed |= Run.Inherit("dotnet", ["format", "style", "MacroLsp.sln", .. verify]);
        Say.Step("TypeScript");
        Client.Restore();
        failed |= Run.Inherit("npm", ["run", "--silent", check ? "format:check" : "format"], Repository.Client);
        Native.Publish("server/MacroLsp.Cli", "macrolsp", Repository.Macrolsp);
        Say.Step("Macros");
        failed |= Run.Inherit(Repository.Macrolsp, check ? ["format", "--check", "macros"] : ["format", "macros"]);
        return failed == 0 ? 0 : 1;
    }
}

/// <summary>Ahead-of-time compilation, skipped when nothing that goes into the program has changed.</summary>
internal static class Native
{
    public static void Publish(string project, string assembly, string target)
    {
        var stamp = new Stamp(target, ["server", project, "Directory.Build.props", "Directory.Packages.props", "global.json"]);
        if (stamp.IsFresh) return;
        Machine.RequireLinker();
        var framework = Run.Capture("dotnet", ["msbuild", project, "-getProperty:NativeFramework"]);
        Say.Step($"Compiling {assembly} to a native program ({framework}, {RuntimeInformation.RuntimeIdentifier}); this takes about a minute");
        // Its own artifacts folder keeps the native restore from undoing the one that development builds use.
        var output = Repository.Path("artifacts", "native", "out", assembly);
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        Run.Must("dotnet", ["publish", project, "-c", "Release", "-f", framework, "-p:Native=true", "-p:RunAnalyzers=false", "-v", "q", "--nologo",
            "--artifacts-path", Repository.Path("artifacts", "native"), "-o", output],
            "The native compilation failed; the messages above say where.");
        if (File.Exists(Path.Combine(output, assembly + ".dll")))
            throw new BuildStopped($"{assembly} was not compiled natively; its project has to import server/MacroLsp.Native.props.");
        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? target);
        File.Copy(Path.Combine(output, assembly + Repository.Executable), target + ".new", overwrite: true);
        // A rename replaces the program even while an editor still runs the old one.
        File.Move(target + ".new", target, overwrite: true);
        stamp.Write();
        Say.Note($"{Repository.Relative(target)}: {new FileInfo(target).Length / 1024.0 / 1024.0:0.0} MB");
    }
}

/// <summary>The .NET tests: one run over the solution, counted from the result files.</summary>
internal static class DotNetTests
{
    public static Part Pass()
    {
        Say.Step("Building the solution");
        Run.Must("dotnet", ["build", "MacroLsp.sln", "-f", "net10.0", "-v", "q", "--nologo"], "The build failed; the messages above say where.");
        Say.Step("Running the .NET tests");
        var results = Repository.Path("artifacts", "test-results");
        if (Directory.Exists(results)) Directory.Delete(results, recursive: true);
        var exit = Run.Inherit("dotnet", ["test", "MacroLsp.sln", "-f", "net10.0", "--no-build", "--nologo",
            "--logger", "trx", "--results-directory", results], environment: [("MACROLSP_BINARY", Repository.Macrolsp)]);

        var part = new Part(".NET", 0, 0, []);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.Exists(results) ? Directory.GetFiles(results, "*.trx") : [])
        {
            var report = XDocument.Load(file);
            var counters = report.Descendants().Single(element => element.Name.LocalName == "Counters");
            int Of(string name) => int.Parse(counters.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);
            part = part with { Passed = part.Passed + Of("passed"), Failed = part.Failed + Of("executed") - Of("passed") };
            seen.UnionWith(report.Descendants().Where(element => element.Name.LocalName == "UnitTest")
                .Select(test => Path.GetFileNameWithoutExtension(test.Attribute("storage")?.Value ?? "")));
        }
        var silent = Directory.GetDirectories(Repository.Path("tests"), "*.Tests").Select(d => Path.GetFileName(d) ?? "")
            .Where(project => !seen.Contains(project)).Order(StringComparer.Ordinal)
            .Select(project => $"no test ran in {project}");
        return part with { Problems = [.. silent, .. exit != 0 && part.Failed == 0 ? ["dotnet test failed outside of a test"] : Array.Empty<string>()] };
    }
}

/// <summary>The VS Code extension, its own tests, and the tests that drive it in the real editor.</summary>
internal static class Client
{
    public static void Restore()
    {
        Machine.RequireNode();
        var stamp = new Stamp(Path.Combine(Repository.Client, "node_modules", ".package-lock.json"), ["client-vscode/package-lock.json"]);
        if (stamp.IsFresh) return;
        Say.Step("Installing the npm packages of client-vscode");
        Run.Must("npm", ["ci", "--no-audit", "--no-fund"], "npm ci failed; is the npm registry reachable?", Repository.Client);
        stamp.Write();
    }

    public static void Package()
    {
        var target = Machine.ExtensionTarget;
        var package = Repository.Path("artifacts", $"macrolsp-{target}.vsix");
        var stamp = new Stamp(package, ["client-vscode", "server/rules", Repository.Relative(Repository.Macrolsp), "README.md"]);
        if (stamp.IsFresh) return;
        Restore();
        Say.Step($"Packaging the extension for {target}");
        Run.Must("npm", ["run", "--silent", "package", "--", "--target", target], "Packaging the extension failed; the messages above say why.", Repository.Client);
        if (!File.Exists(package)) throw new BuildStopped($"The packaging ended without writing {Repository.Relative(package)}.");
        stamp.Write();
    }

    public static Part Test()
    {
        Restore();
        Say.Step("Checking the client's types and running its tests");
        Run.Must("npm", ["run", "--silent", "lint"], "The client does not compile; the messages above say where.", Repository.Client);
        return Run.Counted("client", "npm", ["test", "--silent"], Repository.Client);
    }

    public static Part TestInEditor()
    {
        Say.Step("Running the end-to-end tests in the real VS Code; the first time, its installation takes some minutes");
        return Run.Counted("end to end", "node", ["tests/e2e/run.mjs"], Repository.Root);
    }
}

/// <summary>What the machine must have, and what to do when it does not.</summary>
internal static partial class Machine
{
    /// <summary>The platform as VS Code's marketplace names it.</summary>
    public static string ExtensionTarget => RuntimeInformation.RuntimeIdentifier
        .Replace("linux-musl-", "alpine-", StringComparison.Ordinal)
        .Replace("osx-", "darwin-", StringComparison.Ordinal)
        .Replace("win-", "win32-", StringComparison.Ordinal);

    public static void RequireNode()
    {
        const string advice = "Install Node 20 or newer from https://nodejs.org and run this command again.";
        if (!Has("node") || !Has("npm")) throw new BuildStopped($"Node is missing. {advice}");
        var version = Run.Capture("node", ["--version"]);
        if (int.Parse(Digits().Match(version).Value, CultureInfo.InvariantCulture) < 20)
            throw new BuildStopped($"Node {version} is too old. {advice}");
    }

    /// <summary>The native compiler hands its object file to the platform's C compiler for linking.</summary>
    public static void RequireLinker()
    {
        if (OperatingSystem.IsWindows() || Has("clang") || Has("gcc")) return;
        Provide("A C compiler (clang or gcc)", "gcc libc6-dev zlib1g-dev", OperatingSystem.IsMacOS()
            ? "Run: xcode-select --install"
            : "Install it with the system's package manager, on Debian and Ubuntu: sudo apt-get install gcc libc6-dev zlib1g-dev");
    }

    public static void Provide(string what, string packages, string advice)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !Has("apt-get"))
            throw new BuildStopped($"{what} is missing. {advice}");
        Say.Step($"{what} is missing; installing {packages}");
        (string, string)[] unattended = [("DEBIAN_FRONTEND", "noninteractive")];
        Run.Inherit("apt-get", ["update", "-q"], environment: unattended);
        if (Run.Inherit("apt-get", ["install", "-y", "-q", "--no-install-recommends", .. packages.Split(' ')], environment: unattended) != 0)
            throw new BuildStopped($"apt-get could not install {packages}. {advice}");
    }

    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => new[] { "", ".exe", ".cmd" }.Any(ending => File.Exists(Path.Combine(folder, program + ending))));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}

/// <summary>One part of the tests: its counts, and what kept it from counting.</summary>
internal sealed record Part(string Name, int Passed, int Failed, IReadOnlyList<string> Problems);

/// <summary>The sum of all parts; a part in which nothing ran counts as one failure.</summary>
internal sealed class Tally
{
    private readonly List<Part> _parts = [];

    public void Add(Part part) => _parts.Add(
        part.Passed + part.Failed > 0 || part.Problems.Count > 0 ? part : part with { Problems = ["no test ran"] });

    public void Stop(string message) => _parts.Add(new Part("build", 0, 0, [message]));

    public int Print()
    {
        Console.WriteLine();
        foreach (var part in _parts)
        {
            Console.WriteLine($"{part.Name}: {part.Passed} passed, {part.Failed} failed");
            foreach (var problem in part.Problems) Console.WriteLine($"  failed: {problem}");
        }
        var failed = _parts.Sum(part => part.Failed + part.Problems.Count);
        Console.WriteLine($"{_parts.Sum(part => part.Passed)} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }
}

/// <summary>A fingerprint of files by content, kept beside what was made from them, so that nothing is made twice.</summary>
internal sealed class Stamp(string output, IEnumerable<string> inputs)
{
    private readonly string _content = Hash(inputs);

    public bool IsFresh => File.Exists(output) && File.Exists(output + ".stamp") && File.ReadAllText(output + ".stamp") == _content;

    public void Write() => File.WriteAllText(output + ".stamp", _content);

    private static string Hash(IEnumerable<string> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(RuntimeInformation.RuntimeIdentifier));
        foreach (var file in inputs.SelectMany(Files).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Repository.Path(file))));
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Files(string input) => File.Exists(Repository.Path(input)) ? [input]
        : Run.Capture("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", input]).Split('\n')
            .Where(file => File.Exists(Repository.Path(file)));
}

/// <summary>Other programs, run from the repository's root with the output where the reader sees it.</summary>
internal static partial class Run
{
    public static int Inherit(string program, IEnumerable<string> arguments, string? folder = null, (string, string)[]? environment = null)
    {
        using var process = Begin(program, arguments, folder, environment, redirect: false);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Runs a program of this repository that is made from source.</summary>
    public static int Project(string folder, string[] options) =>
        Inherit("dotnet", ["run", "--project", Repository.Path(folder), "-f", "net10.0", "--", .. options]);

    public static void Must(string program, IEnumerable<string> arguments, string otherwise, string? folder = null)
    {
        if (Inherit(program, arguments, folder) != 0) throw new BuildStopped(otherwise);
    }

    public static string Capture(string program, IEnumerable<string> arguments)
    {
        using var process = Begin(program, arguments, null, null, redirect: true);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Trim();
    }

    /// <summary>
    /// Runs tests outside of .NET and reads their sum from what they print: the summary of Node's own test runner
    /// ("pass N", "fail N"), or a line "N passed, N failed" after it.
    /// </summary>
    public static Part Counted(string part, string program, IEnumerable<string> arguments, string folder)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal) { ["pass"] = 0, ["fail"] = 0 };
        using var process = Begin(program, arguments, folder, [("MACROLSP_BINARY", Repository.Macrolsp)], redirect: true);
        while (process.StandardOutput.ReadLine() is { } line)
        {
            Console.WriteLine(line);
            foreach (Match match in CountedLine().Matches(line))
                counts[match.Groups["word"].Value] = int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
        }
        process.WaitForExit();
        string[] problems = process.ExitCode != 0 && counts["fail"] == 0 ? [$"{program} ended with exit code {process.ExitCode}"] : [];
        return new Part(part, counts["pass"], counts["fail"], problems);
    }

    private static Process Begin(string program, IEnumerable<string> arguments, string? folder, (string Name, string Value)[]? environment, bool redirect)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program, arguments)
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardOutput = redirect,
        };
        foreach (var (name, value) in environment ?? []) start.Environment[name] = value;
        return Process.Start(start) ?? throw new BuildStopped($"{program} could not be started.");
    }

    [GeneratedRegex(@"^(# |ℹ )(?<word>pass|fail) (?<count>\d+)$|\b(?<count>\d+) (?<word>pass)ed,|, (?<count>\d+) (?<word>fail)ed$", RegexOptions.ExplicitCapture)]
    private static partial Regex CountedLine();
}

internal static class Repository
{
    public static string Root { get; } = AppContext.GetData("EntryPointFileDirectoryPath") as string
        ?? throw new BuildStopped("Start this with: dotnet run build.cs");
    public static string Client => Path("client-vscode");
    public static string Macrolsp => Path("artifacts", "bin", "macrolsp" + Executable);
    public static string FloorServer => Path("artifacts", "bench", "macrolsp-floor" + Executable);
    public static string Executable => OperatingSystem.IsWindows() ? ".exe" : "";
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static string Relative(string path) => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/');
}

/// <summary>What the reader sees between the output of other programs.</summary>
internal static class Say
{
    public static void Step(string what) => Console.WriteLine($"==> {what}");

    public static void Note(string what) => Console.WriteLine($"    {what}");
}

internal sealed class BuildStopped(string message) : Exception(message);
