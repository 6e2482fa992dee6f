using System.Diagnostics;

namespace MacroLsp.Benchmarks;

/// <summary>
/// yaml-language-server, the server that authors of YAML have today. It lives in a cache folder outside the repository,
/// keyed by its version, and is installed on first use.
/// </summary>
internal static class Peer
{
    private const string Version = "2.0.0";

    /// <summary>The script that node runs, or null where it cannot be installed: the other figures are still worth having.</summary>
    public static string? Install()
    {
        var home = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var folder = Path.Combine(home, "macrolsp", $"yaml-language-server-{Version}");
        var script = Path.Combine(folder, "node_modules", "yaml-language-server", "bin", "yaml-language-server");
        if (File.Exists(script)) return script;

        Console.WriteLine($"    installing yaml-language-server {Version} into {folder}");
        Directory.CreateDirectory(folder);
        using var npm = Process.Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            ["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", folder, $"yaml-language-server@{Version}"]);
        npm.WaitForExit();
        if (npm.ExitCode == 0 && File.Exists(script)) return script;
        Console.WriteLine("    npm could not install it, so its columns stay empty");
        return null;
    }
}
