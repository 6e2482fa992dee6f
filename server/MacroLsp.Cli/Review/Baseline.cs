using System.Collections.Immutable;
using System.Text.Json;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Output;

namespace MacroLsp.Cli.Review;

/// <summary>One finding that a team knows and has put off.</summary>
/// <param name="File">Relative to the folder of the baseline.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Print">As <see cref="FindingPrint"/>.</param>
internal readonly record struct KnownFinding(string File, string Rule, string Print);

/// <summary>
/// The findings of a library at one day, so that only new ones fail a check. They are known again when lines move, and
/// when a file has another name. A line for each, sorted: two branches that mend things merge without a conflict.
/// </summary>
internal sealed class Baseline
{
    private const int NamedObsolete = 20;

    private readonly string _path;
    private readonly ImmutableArray<KnownFinding> _known;

    private Baseline(string path, ImmutableArray<KnownFinding> known)
    {
        _path = path;
        _known = known;
    }

    public int Count => _known.Length;

    private string Folder => Path.GetDirectoryName(_path) ?? _path;

    /// <param name="path">An absolute path.</param>
    /// <exception cref="UsageException">It is not there, or is no baseline.</exception>
    public static Baseline Read(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"There is no baseline {path}. Write it with: macrolsp baseline");
        try
        {
            using var json = JsonDocument.Parse(TextFile.Read(path));
            return new Baseline(path,
            [
                .. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => new KnownFinding(
                    f.GetProperty("file").GetString() ?? "", f.GetProperty("rule").GetString() ?? "", f.GetProperty("print").GetString() ?? "")),
            ]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"{path} is no baseline of macrolsp. Write it anew with: macrolsp baseline", e);
        }
    }

    /// <summary>All findings of a report.</summary>
    /// <param name="path">Where the baseline will stand; an absolute path.</param>
    public static Baseline Of(string path, CheckReport report, Terminal terminal) => new(path, [.. report.Placed.Select(p => KeyOf(p, path, terminal))]);

    public void Write()
    {
        var lines = _known.OrderBy(k => k.File, StringComparer.Ordinal).ThenBy(k => k.Rule, StringComparer.Ordinal).ThenBy(k => k.Print, StringComparer.Ordinal)
            .Select(k => $$"""    { "file": {{Quote(k.File)}}, "rule": {{Quote(k.Rule)}}, "print": {{Quote(k.Print)}} }""");
        TextFile.Write(_path, $"{{\n  \"version\": 1,\n  \"findings\": [\n{string.Join(",\n", lines)}\n  ]\n}}\n");
    }

    /// <summary>The report without what is known, and with a note about what the baseline hides and no longer needs.</summary>
    /// <param name="report">All findings.</param>
    /// <param name="terminal">For the current folder.</param>
    /// <param name="isWhole">Whether the report is all there is about its files, so that an entry without a finding is obsolete.</param>
    public CheckReport Apply(CheckReport report, Terminal terminal, bool isWhole)
    {
        var (hidden, unused) = Match(report, terminal);
        var files = report.Files.Select(f => f with { Findings = [.. PlacedFinding.Of(f).Where(p => !hidden.Contains(p)).Select(p => p.Finding)] }).ToImmutableArray();
        var notes = report.Notes.Add($"The baseline hides {Summary.Count(hidden.Count, "finding")}.");
        var obsolete = isWhole ? Obsolete(report, unused, terminal) : [];
        if (!obsolete.IsEmpty)
        {
            var named = string.Concat(obsolete.Take(NamedObsolete).Select(k => $"\n  {k.File}: {k.Rule}"));
            var more = obsolete.Length > NamedObsolete ? $"\n  and {obsolete.Length - NamedObsolete} more" : "";
            notes = notes.Add($"{Summary.Count(obsolete.Length, "entry")} of the baseline {(obsolete.Length == 1 ? "is" : "are")} obsolete: the finding is gone. Take that out with: macrolsp baseline --prune{named}{more}");
        }

        return report with { Files = files, Notes = notes };
    }

    /// <summary>The baseline without the entries that are obsolete.</summary>
    public Baseline Pruned(CheckReport report, Terminal terminal)
    {
        var (_, unused) = Match(report, terminal);
        var obsolete = Obsolete(report, unused, terminal).ToHashSet();
        return new Baseline(_path, [.. _known.Where(k => !obsolete.Contains(k))]);
    }

    /// <summary>Which findings are known, and which entries know none.</summary>
    private (HashSet<PlacedFinding> Hidden, HashSet<KnownFinding> Unused) Match(CheckReport report, Terminal terminal)
    {
        var unused = _known.ToHashSet();
        var hidden = new HashSet<PlacedFinding>();
        var rest = new List<PlacedFinding>();
        foreach (var placed in report.Placed)
        {
            if (unused.Remove(KeyOf(placed, _path, terminal))) hidden.Add(placed);
            else rest.Add(placed);
        }

        // A file that is gone may have another name now.
        var moved = new Dictionary<(string Rule, string Print), List<KnownFinding>>();
        foreach (var entry in unused.Where(u => !File.Exists(Path.GetFullPath(u.File, Folder))))
        {
            if (!moved.TryGetValue((entry.Rule, entry.Print), out var entries)) moved[(entry.Rule, entry.Print)] = entries = [];
            entries.Add(entry);
        }

        foreach (var placed in rest)
        {
            if (!moved.TryGetValue((placed.Finding.Rule, placed.Print), out var entries) || entries.Count == 0) continue;
            unused.Remove(entries[^1]);
            entries.RemoveAt(entries.Count - 1);
            hidden.Add(placed);
        }

        return (hidden, unused);
    }

    /// <summary>Entries without a finding, of files that were checked or are gone.</summary>
    private ImmutableArray<KnownFinding> Obsolete(CheckReport report, HashSet<KnownFinding> unused, Terminal terminal)
    {
        var seen = report.Files.Select(f => Relative(f, _path, terminal)).ToHashSet(StringComparer.Ordinal);
        return [.. _known.Where(k => unused.Contains(k) && (seen.Contains(k.File) || !File.Exists(Path.GetFullPath(k.File, Folder))))];
    }

    private static KnownFinding KeyOf(PlacedFinding placed, string path, Terminal terminal) => new(Relative(placed.File, path, terminal), placed.Finding.Rule, placed.Print);

    private static string Relative(CheckedFile file, string path, Terminal terminal) =>
        Path.GetRelativePath(Path.GetDirectoryName(path) ?? path, Path.GetFullPath(file.Path, terminal.Folder)).Replace(Path.DirectorySeparatorChar, '/');

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
