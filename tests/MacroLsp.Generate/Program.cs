using MacroLsp.Generate;

// Started by build.cs with the root of the repository as the working directory.
var root = Directory.GetCurrentDirectory();
if (!File.Exists(Path.Combine(root, "MacroLsp.sln")))
{
    Console.Error.WriteLine("Run this from the root of the repository: dotnet run build.cs generate");
    return 2;
}

if (args.Contains("--check", StringComparer.Ordinal))
{
    var stale = GeneratedFiles.All.Where(file => file.IsStale(root)).ToList();
    foreach (var file in stale) Console.WriteLine($"stale: {file.Path}");
    Console.WriteLine(stale.Count == 0
        ? $"All {GeneratedFiles.All.Count} derived files are fresh."
        : "To mend it, run: dotnet run build.cs generate");
    return stale.Count == 0 ? 0 : 1;
}

foreach (var file in GeneratedFiles.All)
    Console.WriteLine($"{(file.Refresh(root) ? "written" : "fresh")}: {file.Path}");
return 0;
