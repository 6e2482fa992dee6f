namespace MacroLsp.Generate;

/// <summary>Every derived file of the repository. To derive one more, add a line and run <c>dotnet run build.cs generate</c>.</summary>
public static class GeneratedFiles
{
    public static IReadOnlyList<GeneratedFile> All { get; } = [];
}
