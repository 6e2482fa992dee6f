using MacroLsp.Core.Features.Actions;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Testing;

/// <summary>Checks code actions at <c>$0</c> or in the first <c>[|selection|]</c> of a small workspace (see <see cref="Fixture"/>).</summary>
public static class ActionCheck
{
    /// <summary>The actions of this kind, by title and in order.</summary>
    public static IReadOnlyList<string> Titles(string fixture, string kind) => [.. Of(Fixture.Parse(fixture), kind).Select(a => a.Title)];

    /// <summary>The action gives the text, and the file says the same as before unless the action is there to change that.</summary>
    public static void Gives(string before, string title, string kind, string after)
    {
        var fixture = Fixture.Parse(before);
        Apply(fixture, Find(fixture, title, kind)).ShouldBe(Fixture.Parse(after).CursorSource.Text);
    }

    /// <summary>The action makes this file and leaves the one that it was asked for as it is.</summary>
    public static void Creates(string before, string title, string path, string text)
    {
        var fixture = Fixture.Parse(before);
        var edits = Find(fixture, title, "refactor").Edits();
        edits.Edits.ShouldBeEmpty();
        var creation = edits.Creations.ShouldHaveSingleItem();
        creation.Path.ShouldBe(path);
        creation.Text.ShouldBe(text);
    }

    /// <summary>The first action of this title makes the findings of this rule that touch the cursor go away, and brings no other.</summary>
    public static void Silences(string fixture, string rule, string title, string after)
    {
        var parsed = Fixture.Parse(fixture);
        var action = Find(parsed, title, ActionKinds.Suppress);
        var result = Apply(parsed, action);
        result.ShouldBe(Fixture.Parse(after).CursorSource.Text);
        var document = new MacroDocument(parsed.CursorPath, new SourceText(result), version: 2);
        var now = Analyzer.Analyze(parsed.Snapshot.With(document), document, RuleCheck.Today);
        var was = Analyzer.Analyze(parsed.Snapshot, parsed.Document, RuleCheck.Today);
        now.Length.ShouldBe(was.Length - was.Count(f => f.Rule == rule));
    }

    private static CodeAction Find(Fixture fixture, string title, string kind)
    {
        var actions = Of(fixture, kind);
        var action = actions.FirstOrDefault(a => a.Title == title);
        if (action is null) Assert.Fail($"\"{title}\" is not offered; there are: {string.Join(", ", actions.Select(a => a.Title))}");
        return action;
    }

    private static IReadOnlyList<CodeAction> Of(Fixture fixture, string kind)
    {
        var findings = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today);
        var span = fixture.Cursor >= 0 ? new TextSpan(fixture.Cursor, 0) : fixture.MarksIn(fixture.CursorPath)[0];
        return CodeActions.At(fixture.Snapshot, fixture.Document, span, findings, RuleCheck.Today, [kind]);
    }

    private static string Apply(Fixture fixture, CodeAction action) => TextEdit.Apply(fixture.Document.Source.Text, action.Edits().Edits);
}
