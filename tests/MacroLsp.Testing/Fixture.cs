using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Testing;

/// <summary>
/// A small workspace written in a test. Files are separated by lines <c>-- path --</c>; a text without such a line is one
/// file, <c>test.macro.yaml</c>. Marks are taken out before anything is read: <c>[|text|]</c> is a place where something
/// is expected, <c>$0</c> is the cursor. Files below <c>styles/</c> are style packs. They are no comments, because <c>#</c> inside a block scalar is text.
/// </summary>
public sealed class Fixture
{
    public const string DefaultPath = "test.macro.yaml";

    private const string StylesFolder = "styles/";

    private readonly Dictionary<string, List<TextSpan>> _marks = new(StringComparer.Ordinal);

    private Fixture(WorkspaceSnapshot snapshot, string cursorPath, int cursor, Dictionary<string, List<TextSpan>> marks)
    {
        Snapshot = snapshot;
        CursorPath = cursorPath;
        Cursor = cursor;
        _marks = marks;
    }

    public WorkspaceSnapshot Snapshot { get; }

    /// <summary>The file with the cursor, else the first one.</summary>
    public string CursorPath { get; }

    /// <summary>The offset of <c>$0</c>, or -1.</summary>
    public int Cursor { get; }

    public MacroDocument Document => Snapshot.Find(CursorPath) ?? throw new InvalidOperationException($"{CursorPath} is not in the fixture.");

    /// <summary>The text of the file with the cursor, which may be macrolsp.yaml.</summary>
    public SourceText CursorSource =>
        CursorPath == Snapshot.Place.Path && Snapshot.Place.File is { } config ? config.Yaml.Source : Document.Source;

    /// <summary>The marked places of a file, in order.</summary>
    public IReadOnlyList<TextSpan> MarksIn(string path) => _marks.TryGetValue(path, out var marks) ? marks : [];

    public IEnumerable<string> Paths => _marks.Keys;

    public static Fixture Parse(string text)
    {
        var marks = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        var snapshot = WorkspaceSnapshot.Empty;
        var cursor = -1;
        string? cursorPath = null;
        string? first = null;
        var styles = new List<StyleFile>();
        foreach (var (path, content) in Split(text))
        {
            var (clean, spans, found) = TakeMarks(content);
            marks[path] = spans;
            first ??= path;
            if (found >= 0) (cursorPath, cursor) = (path, found);
            if (path.StartsWith(StylesFolder, StringComparison.Ordinal))
            {
                styles.Add(new StyleFile(path[StylesFolder.Length..], clean));
                continue;
            }

            var source = new SourceText(clean);
            snapshot = path.EndsWith("macrolsp.yaml", StringComparison.Ordinal)
                ? snapshot.With(ConfigPlace.Read(path, source, AllRules.Ids))
                : snapshot.With(new MacroDocument(path, source, version: 1));
        }

        if (styles.Count > 0) snapshot = snapshot.With(new ProjectStyles(StyleLibrary.Create(styles)));
        return new Fixture(snapshot, cursorPath ?? first ?? DefaultPath, cursor, marks);
    }

    private static IEnumerable<(string Path, string Content)> Split(string text)
    {
        var path = DefaultPath;
        var content = new List<string>();
        var named = false;
        foreach (var line in text.Split('\n'))
        {
            var bare = line.TrimEnd('\r');
            if (bare.StartsWith("-- ", StringComparison.Ordinal) && bare.EndsWith(" --", StringComparison.Ordinal))
            {
                if (named || content.Any(l => l.Length > 0)) yield return (path, string.Join('\n', content) + (named ? "\n" : ""));
                path = bare[3..^3];
                content.Clear();
                named = true;
                continue;
            }

            content.Add(line);
        }

        yield return (path, string.Join('\n', content));
    }

    private static (string Text, List<TextSpan> Marks, int Cursor) TakeMarks(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        var marks = new List<TextSpan>();
        var open = new Stack<int>();
        var cursor = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text.AsSpan(i);
            if (rest.StartsWith("[|")) open.Push(result.Length);
            else if (rest.StartsWith("|]") && open.Count > 0) marks.Add(TextSpan.FromBounds(open.Pop(), result.Length));
            else if (rest.StartsWith("$0")) cursor = result.Length;
            else
            {
                result.Append(text[i]);
                continue;
            }

            i++;
        }

        marks.Sort();
        return (result.ToString(), marks, cursor);
    }
}
