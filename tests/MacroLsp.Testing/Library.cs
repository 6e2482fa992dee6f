using System.Runtime.CompilerServices;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Testing;

/// <summary>The sample library in <c>macros/</c>, with the files that are broken on purpose.</summary>
public static class Library
{
    private static readonly Lazy<WorkspaceSnapshot> Read = new(static () => ReadFrom(Path.Combine(RepositoryFolder(), "macros")));

    /// <summary>All files, read as if they were open.</summary>
    public static WorkspaceSnapshot Snapshot => Read.Value;

    private static WorkspaceSnapshot ReadFrom(string folder)
    {
        var documents = Directory.EnumerateFiles(folder, "*.macro.yaml", SearchOption.AllDirectories)
            .Select(file => new MacroDocument(Path.GetRelativePath(folder, file).Replace('\\', '/'), new SourceText(File.ReadAllText(file)), version: 1));
        var config = Path.Combine(folder, "macrolsp.yaml");
        return WorkspaceSnapshot.Empty.With(ConfigPlace.Read("macrolsp.yaml", new SourceText(File.ReadAllText(config)), AllRules.Ids)).With(documents);
    }

    private static string RepositoryFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile) ?? ".", "..", ".."));
}
