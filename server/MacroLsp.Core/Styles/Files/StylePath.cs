using System.Diagnostics.CodeAnalysis;

namespace MacroLsp.Core.Styles.Files;

/// <summary>What a file below the folder of the styles is, which its place alone says. Paths are relative to that folder, with forward slashes.</summary>
public static class StylePath
{
    public const string PackFileName = "pack.yaml";

    /// <summary>The folder beside the packs that holds what is no pack.</summary>
    public const string ConfigFolder = "config";

    private const string VocabularyFolder = ConfigFolder + "/vocabularies/";

    /// <summary>Whether it is a rule: <c>Pack/Rule.yml</c>, in subfolders too. Cases of their own (<c>Rule.test.yml</c>) are none.</summary>
    public static bool IsRule(string path) => IsRuleLike(path, ".yml") && !path.EndsWith(".test.yml", StringComparison.Ordinal);

    /// <summary>Whether it looks like a rule with an ending that Vale does not read.</summary>
    public static bool IsMisnamedRule(string path) => IsRuleLike(path, ".yaml") && !IsPack(path);

    public static bool IsPack(string path) => path.Split('/') is [not ConfigFolder, PackFileName];

    /// <summary>The id of a rule file: folders and the name without its ending, joined by dots.</summary>
    public static string IdOf(string path)
    {
        var dot = path.LastIndexOf('.');
        var slash = path.LastIndexOf('/');
        return (dot > slash ? path[..dot] : path).Replace('/', '.');
    }

    /// <summary>The pack of a rule's id, or of a path.</summary>
    public static string PackOf(string idOrPath)
    {
        var end = idOrPath.AsSpan().IndexOfAny('.', '/');
        return end < 0 ? idOrPath : idOrPath[..end];
    }

    /// <summary>Whether a rule is loaded with its pack: not below a folder that starts with <c>_</c> or <c>.</c>, which rules can extend only.</summary>
    public static bool IsLoaded(string path) => !path.StartsWith('_') && !path.StartsWith('.')
        && !path.Contains("/_", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal);

    /// <summary>The vocabulary that <c>accept.txt</c> or <c>reject.txt</c> belongs to.</summary>
    public static bool TryGetVocabulary(string path, [NotNullWhen(true)] out string? name, out bool isAccepted)
    {
        name = null;
        isAccepted = path.EndsWith("/accept.txt", StringComparison.Ordinal);
        if (!path.StartsWith(VocabularyFolder, StringComparison.Ordinal)) return false;
        if (!isAccepted && !path.EndsWith("/reject.txt", StringComparison.Ordinal)) return false;
        var inner = path.AsSpan(VocabularyFolder.Length, path.Length - VocabularyFolder.Length - "/accept.txt".Length);
        if (inner.IsEmpty) return false;
        name = inner.ToString();
        return true;
    }

    /// <summary>Whether it is half of a Hunspell dictionary: <c>en_US.aff</c> or <c>en_US.dic</c>, wherever it lies.</summary>
    public static bool IsDictionary(string path) => path.EndsWith(".aff", StringComparison.Ordinal) || path.EndsWith(".dic", StringComparison.Ordinal);

    /// <summary>Whether it may be a list of words that a rule leaves alone, or one of a vocabulary.</summary>
    public static bool IsWordList(string path) => path.EndsWith(".txt", StringComparison.Ordinal);

    private static bool IsRuleLike(string path, string ending) =>
        path.EndsWith(ending, StringComparison.Ordinal) && path.Contains('/', StringComparison.Ordinal) && !path.StartsWith(ConfigFolder + "/", StringComparison.Ordinal);
}
