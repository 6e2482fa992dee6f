using System.Globalization;
using System.Text.RegularExpressions;

namespace MacroLsp.Benchmarks;

/// <summary>
/// A workspace of many macros: the sample macros over and over, each copy under an id of its own, in folders of a hundred.
/// It lies in a temporary folder that disposing removes.
/// </summary>
internal sealed partial class Corpus : IDisposable
{
    public Corpus(string samples, int count)
    {
        Folder = Directory.CreateTempSubdirectory("macrolsp-bench-").FullName;
        Count = count;
        File.Copy(Path.Combine(samples, "macrolsp.yaml"), Path.Combine(Folder, "macrolsp.yaml"));
        var templates = Directory.EnumerateFiles(samples, "*.macro.yaml", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(samples, file).StartsWith("learn", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        for (var i = 0; i < count; i++)
        {
            var folder = Path.Combine(Folder, (i / 100).ToString("0000", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(folder);
            // The first copy of each keeps its id, so that references between macros lead somewhere.
            var copy = i / templates.Count;
            var text = copy == 0 ? templates[i] : Id().Replace(templates[i % templates.Count], $"${{line}}-{copy}");
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"macro-{i:00000}.macro.yaml"));
            File.WriteAllText(path, text);
            Bytes += new FileInfo(path).Length;
        }
        var last = Path.Combine(Folder, "last.macro.yaml");
        File.WriteAllText(last, File.ReadAllText(Directory.EnumerateFiles(samples, "late-delivery.macro.yaml", SearchOption.AllDirectories).First())
            .Replace("macro: late-delivery", "macro: the-last-one", StringComparison.Ordinal));
        Last = last;
    }

    public string Folder { get; }

    public int Count { get; }

    public long Bytes { get; }

    /// <summary>A typical macro of the corpus, whose <c>next</c> refers to other macros of it.</summary>
    public string Last { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    [GeneratedRegex("^(?<line>macro: [a-z0-9-]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Id();
}
