using System.Collections.Immutable;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Checks.Spelling;
using MacroLsp.Core.Styles.Files;

namespace MacroLsp.Cli.Files;

/// <summary>A folder of style packs as it is on disk, and the packs that come with macrolsp.</summary>
internal sealed class StylesFolder
{
    private readonly ImmutableDictionary<string, string> _files;

    private StylesFolder(ImmutableDictionary<string, string> files)
    {
        _files = files;
        Library = StyleLibrary.Create(files.Select(f => new StyleFile(f.Key, f.Value)));
    }

    public StyleLibrary Library { get; }

    /// <summary>The packs of the folder, in order.</summary>
    public IEnumerable<string> OwnPacks => Library.Packs.Where(p => !Library.IsBuiltIn(p));

    /// <summary>The text of a file of the folder; null when it has none of that path.</summary>
    public string? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>What the folder gives to rules that look words up: dictionaries and lists of words.</summary>
    public StyleContext Context => StyleContext.Empty with
    {
        Dictionaries = _files.Keys.Where(p => p.EndsWith(".dic", StringComparison.Ordinal) && _files.ContainsKey(Path.ChangeExtension(p, ".aff")))
            .DistinctBy(p => Path.GetFileNameWithoutExtension(p), StringComparer.Ordinal)
            .ToImmutableDictionary(p => Path.GetFileNameWithoutExtension(p), p => SpellingLexicon.Read(_files[Path.ChangeExtension(p, ".aff")], _files[p]), StringComparer.Ordinal),
        WordLists = _files.Where(f => f.Key.EndsWith(".txt", StringComparison.Ordinal))
            .SelectMany(f => new[] { f.Key, Path.GetFileName(f.Key) }.Distinct(StringComparer.Ordinal).Select(name => (name, f.Value)))
            .DistinctBy(f => f.name, StringComparer.Ordinal)
            .ToImmutableDictionary(f => f.name, f => f.Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToImmutableArray(), StringComparer.Ordinal),
    };

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Null for the packs that come with macrolsp alone.</param>
    /// <param name="terminal">For the folder that it is relative to.</param>
    /// <exception cref="UsageException">It is not there, or a file in it cannot be read.</exception>
    public static StylesFolder Read(string? folder, Terminal terminal)
    {
        if (folder is null) return new StylesFolder(ImmutableDictionary<string, string>.Empty);
        var root = Path.GetFullPath(folder, terminal.Folder);
        if (!Directory.Exists(root)) throw new UsageException($"There is no folder {folder}.");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(p => Path.GetExtension(p) is ".yml" or ".yaml" or ".txt" or ".aff" or ".dic")
            .ToImmutableDictionary(p => Path.GetRelativePath(root, p).Replace('\\', '/'), TextFile.Read, StringComparer.Ordinal);
        return new StylesFolder(files);
    }
}
