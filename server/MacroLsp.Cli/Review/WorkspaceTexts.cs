using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using MacroLsp.Cli.Files;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Review;

/// <summary>The texts of all macro files of a workspace, read but not parsed.</summary>
internal sealed class WorkspaceTexts
{
    private readonly ImmutableArray<string> _paths;
    private readonly string[] _texts;
    private readonly string _root;

    private WorkspaceTexts(string root, ImmutableArray<string> paths, string[] texts)
    {
        _root = root;
        _paths = paths;
        _texts = texts;
    }

    /// <summary>Reads all members. A file that cannot be read or is not UTF-8 counts as it is found; only a changed one must be whole.</summary>
    public static WorkspaceTexts Read(WorkspacePlan plan)
    {
        var texts = new string[plan.Members.Length];
        Parallel.For(0, texts.Length, i => texts[i] = Read(MacroWorkspace.AbsolutePathOf(plan.Root, plan.Members[i])));
        return new WorkspaceTexts(plan.Root, plan.Members, texts);
    }

    /// <summary>The files whose path is wanted.</summary>
    /// <exception cref="UsageException">One of them cannot be read.</exception>
    public ImmutableArray<MacroDocument> Documents(Func<string, bool> isWanted)
    {
        var wanted = Indices(i => isWanted(_paths[i]));
        var documents = new MacroDocument[wanted.Count];
        Parallel.For(0, wanted.Count, i =>
        {
            var (path, text) = (_paths[wanted[i]], _texts[wanted[i]]);
            // Read once more, strictly, for the message.
            if (text.Contains('\uFFFD', StringComparison.Ordinal)) text = TextFile.Read(MacroWorkspace.AbsolutePathOf(_root, path));
            documents[i] = new MacroDocument(path, new SourceText(text));
            _ = documents[i].Facts;
        });
        return [.. documents];
    }

    /// <summary>The files in which one of the words stands anywhere.</summary>
    public ImmutableArray<MacroDocument> Mentioning(IReadOnlySet<string> words, IReadOnlySet<string> except)
    {
        if (words.Count == 0) return [];
        var search = SearchValues.Create([.. words.Where(w => w.Length > 0)], StringComparison.Ordinal);
        var mentions = new bool[_texts.Length];
        Parallel.For(0, mentions.Length, i => mentions[i] = _texts[i].AsSpan().ContainsAny(search));
        var found = Indices(i => mentions[i] && !except.Contains(_paths[i]));
        var documents = new MacroDocument[found.Count];
        Parallel.For(0, found.Count, i =>
        {
            documents[i] = new MacroDocument(_paths[found[i]], new SourceText(_texts[found[i]]));
            _ = documents[i].Facts;
        });
        return [.. documents];
    }

    /// <summary>
    /// What the index needs of the other files: their ids, as they stand on lines of their own. Enough to suggest a name
    /// that is near; nothing is decided by it, because whatever could matter mentions a word that was searched for.
    /// </summary>
    public ImmutableArray<MacroFacts> Headers(IReadOnlySet<string> except)
    {
        var facts = ImmutableArray.CreateBuilder<MacroFacts>();
        for (var i = 0; i < _texts.Length; i++)
        {
            if (except.Contains(_paths[i])) continue;
            var ordinal = 0;
            foreach (var id in ValuesOf("macro:", _texts[i])) facts.Add(new MacroFacts(_paths[i], ordinal++, id, "", "", "", "", ""));
        }

        return facts.ToImmutable();
    }

    private static IEnumerable<string> ValuesOf(string key, string text)
    {
        for (var at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && text[at - 1] is not ('\n' or '\r' or '\uFEFF')) continue;
            var end = text.AsSpan(at).IndexOfAny('\n', '\r', '#');
            var value = text[(at + key.Length)..(end < 0 ? text.Length : at + end)].Trim().Trim('"', '\'');
            if (value.Length > 0) yield return value;
        }
    }

    private List<int> Indices(Func<int, bool> isWanted)
    {
        var indices = new List<int>();
        for (var i = 0; i < _paths.Length; i++)
        {
            if (isWanted(i)) indices.Add(i);
        }

        return indices;
    }

    private static string Read(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone since the folder was listed, or not ours to read: strict reading says so when it matters.
            return "\uFFFD";
        }
    }
}
