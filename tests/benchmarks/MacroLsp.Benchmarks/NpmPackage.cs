using System.Diagnostics;

namespace MacroLsp.Benchmarks;

/// <summary>
/// A program from npm that is measured beside ours. It lives in a cache folder outside the repository, keyed by its version,
/// and is installed on first use.
/// </summary>
internal static class NpmPackage
{
    /// <summary>The script that node runs, or null where it cannot be installed: the other figures are still worth having.</summary>
    /// <param name="name">The name of the package.</param>
    /// <param name="version">Always the same one, so that figures can be compared.</param>
    /// <param name="script">The program, relative to the package.</param>
    public static string? Install(string name, string version, string script)
    {
        var home = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var folder = Path.Combine(home, "macrolsp", $"{name}-{version}");
        var installed = Path.Combine([folder, "node_modules", name, .. script.Split('/')]);
        if (File.Exists(installed)) return installed;

        Console.WriteLine($"    installing {name} {version} into {folder}");
        Directory.CreateDirectory(folder);
        try
        {
            using var npm = Process.Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                ["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", folder, $"{name}@{version}"]);
            npm.WaitForExit();
            if (npm.ExitCode == 0 && File.Exists(installed)) return installed;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            Console.WriteLine($"    npm could not be started: {e.Message}");
        }

        Console.WriteLine($"    npm could not install {name}, so its figures stay empty");
        return null;
    }
}
