using System.Collections.Immutable;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Semantics;

/// <summary>
/// One version of one macro file. The tree of a file that is open is kept; that of another is made when it is asked for
/// and given back to the garbage collector, so that ten thousand files cost their text and their facts only.
/// Immutable to its users and safe to share between threads.
/// </summary>
public sealed class MacroDocument
{
    private readonly MacroFile? _kept;
    private readonly Lock _lock = new();
    private WeakReference<MacroFile>? _made;
    private FileFacts? _facts;

    /// <param name="path">Relative to the root of the workspace, with <c>/</c>.</param>
    /// <param name="source">The text.</param>
    /// <param name="version">The client's version; null for a file that no one has open.</param>
    public MacroDocument(string path, SourceText source, int? version = null)
    {
        Path = path;
        Source = source;
        Version = version;
        if (version is not null) _kept = MacroFile.Parse(source);
    }

    public string Path { get; }

    public SourceText Source { get; }

    public int? Version { get; }

    public bool IsOpen => Version is not null;

    public MacroFile File
    {
        get
        {
            if (_kept is not null) return _kept;
            lock (_lock)
            {
                if (_made is not null && _made.TryGetTarget(out var made)) return made;
                made = MacroFile.Parse(Source);
                _made = new WeakReference<MacroFile>(made);
                return made;
            }
        }
    }

    /// <summary>What other files may ask about this one.</summary>
    public FileFacts Facts => _facts ??= FileFacts.Of(Path, File);

    public override string ToString() => Path;
}

/// <summary>What a file tells the rest of the workspace.</summary>
/// <param name="Macros">One for each macro that has an id.</param>
/// <param name="Placeholders">The names of all placeholders used, sorted, each once; also names that nothing defines.</param>
public sealed record FileFacts(ImmutableArray<MacroFacts> Macros, ImmutableArray<string> Placeholders)
{
    internal static FileFacts Of(string path, MacroFile file)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var macros = ImmutableArray.CreateBuilder<MacroFacts>(file.Macros.Length);
        foreach (var macro in file.Macros)
        {
            foreach (var text in macro.Texts)
                foreach (var placeholder in text.Template.Placeholders) names.Add(placeholder.Name);
            foreach (var name in macro.Reply.Sections.SelectMany(s => s.Alternatives).SelectMany(a => a.When)) names.Add(name.Value);
            if (macro.IdText.Length > 0) macros.Add(MacroFacts.Of(path, macro));
        }

        return new FileFacts(macros.ToImmutable(), [.. names.Select(string.Intern)]);
    }
}

/// <summary>
/// What the index knows of a macro. Holds nothing of the text of its reply and no offsets, so that typing in a reply
/// leaves it equal to what it was.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Ordinal">Which macro of the file, from zero.</param>
/// <param name="Id">The id as written.</param>
/// <param name="Locale">The locale as written; empty when the key is missing.</param>
/// <param name="Title">The title as written; empty when the key is missing.</param>
/// <param name="Next">The ids after <c>next</c>, joined by line feeds: one string, so that equality is by value.</param>
/// <param name="Tags">The tags, joined by line feeds.</param>
/// <param name="Owner">The owner as written; empty when the key is missing.</param>
public sealed record MacroFacts(string Path, int Ordinal, string Id, string Locale, string Title, string Next, string Tags, string Owner)
{
    public IEnumerable<string> NextIds => Next.Length == 0 ? [] : Next.Split('\n');

    internal static MacroFacts Of(string path, Macro macro) => new(
        path, macro.Ordinal, macro.IdText, string.Intern(macro.LocaleText), macro.Title?.Value ?? "",
        string.Join('\n', macro.Next.Select(n => n.Value)), string.Intern(string.Join('\n', macro.Tags.Select(t => t.Value))),
        string.Intern(macro.Owner?.Value ?? ""));
}
