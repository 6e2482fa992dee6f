using System.Collections.Immutable;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Styles.Files;

/// <summary>The style packs that come with MacroLsp, embedded as the files that <c>macrolsp init --styles</c> writes.</summary>
public static class BuiltInStyles
{
    private const string Folder = "styles/";

    private const string TestsKey = "tests:";

    private static readonly Lazy<ImmutableArray<string>> LazyPaths = new(static () =>
    [
        .. typeof(BuiltInStyles).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(static name => name[Folder.Length..])
            .Order(StringComparer.Ordinal),
    ]);

    /// <summary>The paths of all files, relative to the folder of the styles, in ordinal order.</summary>
    public static ImmutableArray<string> Paths => LazyPaths.Value;

    /// <summary>The text of a file, with its tests.</summary>
    public static string ReadText(string path) => BuiltInData.ReadText(Folder + path);

    /// <summary>Whether a text is that of the built-in file with this path, with its tests or without them.</summary>
    public static bool IsCopy(string path, string text) => Paths.BinarySearch(path, StringComparer.Ordinal) >= 0 && (ReadText(path) == text || WithoutTests(ReadText(path)) == text);

    /// <summary>All files whole, for those who run the tests of the rules.</summary>
    public static IEnumerable<StyleFile> ReadAll() => Paths.Select(static path => new StyleFile(path, ReadText(path)));

    /// <summary>
    /// The text of a rule up to its tests, which are most of it and nothing that the rule needs to run. Whatever stands
    /// before them keeps its place.
    /// </summary>
    public static string WithoutTests(string text)
    {
        var isFirst = text.StartsWith(TestsKey, StringComparison.Ordinal);
        var at = isFirst ? 0 : text.IndexOf("\n" + TestsKey, StringComparison.Ordinal) + 1;
        if (at == 0 && !isFirst) return text;
        // A key behind the tests would be lost with them, so such a file is kept whole.
        for (var line = text.IndexOf('\n', at); line >= 0 && line + 1 < text.Length; line = text.IndexOf('\n', line + 1))
        {
            if (text[line + 1] is not (' ' or '-' or '#' or '\n' or '\r')) return text;
        }

        return text[..at];
    }
}
