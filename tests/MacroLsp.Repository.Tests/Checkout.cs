using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MacroLsp.Repository.Tests;

/// <summary>The files of this repository: what git tracks, and what it would track if it were added.</summary>
internal static class Checkout
{
    private static readonly string[] BinaryEndings = [".png", ".webp", ".gif", ".ico", ".woff2", ".vsix"];
    private static readonly Lazy<IReadOnlyList<string>> AllFiles = new(ListFiles);
    private static readonly Lazy<IReadOnlyList<CSharpFile>> AllCSharp = new(() =>
        [.. Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(CSharpFile.Read)]);

    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to <see cref="Root"/>, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files => AllFiles.Value;

    public static IEnumerable<string> TextFiles => Files.Where(file => !BinaryEndings.Contains(Path.GetExtension(file), StringComparer.Ordinal));

    public static IReadOnlyList<CSharpFile> CSharpFiles => AllCSharp.Value;

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        for (var folder = Path.GetDirectoryName(thisFile); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "MacroLsp.sln"))) return folder;
        throw new InvalidOperationException($"No MacroLsp.sln above {thisFile}: the laws must be built in the checkout they judge.");
    }

    private static string[] ListFiles()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git could not be started.");
        var listing = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        if (git.ExitCode != 0) throw new InvalidOperationException($"git ls-files ended with exit code {git.ExitCode}.");
        // A file deleted but not yet staged is still listed.
        return [.. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)
            .Where(file => File.Exists(Path.Combine(Root, file))).Order(StringComparer.Ordinal)];
    }
}

/// <summary>A C# file, parsed. <paramref name="Path"/> is relative to the root of the repository.</summary>
internal sealed record CSharpFile(string Path, SyntaxTree Tree)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.Parse);

    public static CSharpFile Read(string path) => Parse(path, Checkout.Read(path));

    public static CSharpFile Parse(string path, string text)
    {
        // The directives of a file-based program (#:property) are not C#; as comments they keep the line numbers.
        var plain = text.Replace("#:", "//", StringComparison.Ordinal).Replace("#!", "//", StringComparison.Ordinal);
        return new CSharpFile(path, CSharpSyntaxTree.ParseText(plain, Options, path));
    }

    public SyntaxNode Root => Tree.GetRoot();

    public Violation At(SyntaxNode node, string what) => At(node.GetLocation(), what);

    public Violation At(Location location, string what) => new(Path, location.GetLineSpan().StartLinePosition.Line + 1, what);
}
