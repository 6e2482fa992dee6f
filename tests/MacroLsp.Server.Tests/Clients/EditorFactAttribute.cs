using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace MacroLsp.Server.Tests.Clients;

/// <summary>
/// A test that needs an editor. Where the editor is missing it is installed, if this may be done without asking: as root on
/// Debian. Elsewhere the test is skipped and says what to do, except in continuous integration, where it runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EditorFactAttribute : FactAttribute
{
    public EditorFactAttribute(
        string program, string packages, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    {
        _ = (sourceFilePath, sourceLineNumber);
        if (!IsInstalled(program) && !TryInstall(packages) && Environment.GetEnvironmentVariable("CI") is null or "")
            Skip = $"{program} is not on the PATH. Install it (on Debian: apt-get install {packages}) and run the test again.";
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static bool TryInstall(string packages)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !IsInstalled("apt-get"))
            return false;
        string[] names = packages.Split(' ');
        return Run("apt-get", ["update", "-qq"]) && Run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", .. names]);
    }

    private static bool Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start);
        if (process is null)
            return false;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
