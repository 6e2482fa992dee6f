using MacroLsp.Core.Features;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using Shouldly;

namespace MacroLsp.Testing;

/// <summary>Checks features that lead from a cursor to places: definition, references, highlights. The marks are the places.</summary>
public static class PlacesCheck
{
    /// <summary>The definition of the thing at the cursor is at the marks of all files.</summary>
    public static void Defines(string fixture)
    {
        var parsed = Fixture.Parse(fixture);
        var targets = Navigation.Definition(parsed.Snapshot, parsed.CursorPath, parsed.Cursor);
        foreach (var target in targets) target.Whole.Contains(target.Span).ShouldBeTrue();
        Show(parsed.Snapshot, targets.Select(t => (t.Path, t.Span))).ShouldBe(Marks(parsed), ignoreOrder: true);
    }

    /// <summary>The references to the thing at the cursor are the marks of all files.</summary>
    public static void References(string fixture, bool includeDeclaration = true)
    {
        var parsed = Fixture.Parse(fixture);
        var places = Navigation.References(parsed.Snapshot, parsed.CursorPath, parsed.Cursor, includeDeclaration);
        Show(parsed.Snapshot, places.Select(p => (p.Path, p.Span))).ShouldBe(Marks(parsed), ignoreOrder: true);
    }

    /// <summary>The same thing in the file of the cursor is at its marks.</summary>
    public static void Highlights(string fixture)
    {
        var parsed = Fixture.Parse(fixture);
        Navigation.Highlights(parsed.Snapshot, parsed.CursorPath, parsed.Cursor).Select(h => h.Span).ShouldBe(parsed.MarksIn(parsed.CursorPath));
    }

    private static IEnumerable<string> Marks(Fixture fixture) =>
        Show(fixture.Snapshot, fixture.Paths.SelectMany(path => fixture.MarksIn(path).Select(mark => (path, mark))));

    private static IEnumerable<string> Show(WorkspaceSnapshot snapshot, IEnumerable<(string Path, TextSpan Span)> places) =>
        [.. places.Select(p => $"{p.Path} {SourceOf(snapshot, p.Path).PositionOf(p.Span.Start)} \"{SourceOf(snapshot, p.Path).Slice(p.Span)}\"")];

    private static SourceText SourceOf(WorkspaceSnapshot snapshot, string path) =>
        path == snapshot.Place.Path && snapshot.Place.File is { } config ? config.Yaml.Source
            : snapshot.Find(path)?.Source ?? throw new InvalidOperationException($"{path} is not in the fixture.");
}
