using System.Runtime.CompilerServices;

namespace MacroLsp.Server.Tests.Clients;

/// <summary>The program that people install: what was published, else the one that was built with these tests.</summary>
internal static class PublishedProgram
{
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("MACROLSP_BINARY") is { Length: > 0 } named ? named
        : File.Exists(Published) ? Published
        : System.IO.Path.Combine(AppContext.BaseDirectory, Name);

    /// <summary>The root of the repository.</summary>
    public static string Repository => RepositoryOf();

    private static string Name => OperatingSystem.IsWindows() ? "macrolsp.exe" : "macrolsp";

    private static string Published => System.IO.Path.Combine(Repository, "artifacts", "bin", Name);

    private static string RepositoryOf([CallerFilePath] string thisFile = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile) ?? ".", "..", "..", ".."));
}
