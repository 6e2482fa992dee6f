using MacroLsp.Core.Features;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using Shouldly;

namespace MacroLsp.Testing;

/// <summary>Checks rename at <c>$0</c> of a small workspace (see <see cref="Fixture"/>).</summary>
public static class RenameCheck
{
    /// <summary>The rename gives these files; files that are not named stay as they are.</summary>
    public static void Gives(string before, string newName, string after)
    {
        var fixture = Fixture.Parse(before);
        var target = Rename.Prepare(fixture.Snapshot, fixture.CursorPath, fixture.Cursor);
        target.ShouldNotBeNull().Problem.ShouldBeNull();
        fixture.CursorSource.Slice(target.Span).ShouldBe(target.Name);
        var result = Rename.Apply(fixture.Snapshot, fixture.CursorPath, fixture.Cursor, newName);
        result.Problem.ShouldBeNull();
        var changed = Apply(fixture.Snapshot, result.Files);
        var expected = Fixture.Parse(after);
        foreach (var path in expected.Paths) TextOf(changed, path).ShouldBe(TextOf(expected.Snapshot, path), path);
    }

    /// <summary>The rename is refused with a message that says this.</summary>
    public static void Refuses(string fixture, string newName, string message)
    {
        var parsed = Fixture.Parse(fixture);
        var result = Rename.Apply(parsed.Snapshot, parsed.CursorPath, parsed.Cursor, newName);
        result.Files.ShouldBeEmpty();
        result.Problem.ShouldNotBeNull().ShouldContain(message);
    }

    /// <summary>The workspace after the edits.</summary>
    public static WorkspaceSnapshot Apply(WorkspaceSnapshot snapshot, IEnumerable<FileEdits> files)
    {
        foreach (var file in files)
        {
            var text = new SourceText(TextEdit.Apply(TextOf(snapshot, file.Path), file.Edits));
            snapshot = file.Path == snapshot.Place.Path
                ? snapshot.With(ConfigPlace.Read(file.Path, text, AllRules.Ids))
                : snapshot.With(new MacroDocument(file.Path, text, version: 2));
        }

        return snapshot;
    }

    public static string TextOf(WorkspaceSnapshot snapshot, string path) =>
        path == snapshot.Place.Path && snapshot.Place.File is { } config ? config.Yaml.Source.Text
            : snapshot.Find(path)?.Source.Text ?? throw new InvalidOperationException($"{path} is not in the workspace.");
}
