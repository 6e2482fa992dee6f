using MacroLsp.Core.Features;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

public sealed class TypedFormattingTests
{
    [Theory]
    [InlineData("Hi {{ name }$0", "Hi {{ name }}")]
    [InlineData("Hi {{ name }}$0", "Hi {{ name }}")]
    [InlineData("Hi {{ name }}$0}", "Hi {{ name }}")]
    [InlineData("Hi {{name}}$0", "Hi {{ name }}")]
    [InlineData("Hi {{ name | default: \"x\"}}$0 there", "Hi {{ name | default: \"x\" }} there")]
    [InlineData("Hi {{ name }$0}", "Hi {{ name }}")]
    [InlineData("Hi {{ name }} }$0", "Hi {{ name }} }")]
    [InlineData("Hi {name}$0", "Hi {name}")]
    [InlineData("Hi {{}}$0", "Hi {{}}")]
    public void Closing_braces(string before, string after) =>
        After("macro: x\nreply:\n  greeting: >-\n    " + before, "}").ShouldBe("macro: x\nreply:\n  greeting: >-\n    " + after);

    [Fact]
    public void Braces_mean_nothing_in_tags() => After("macro: x\nowner: \"{{ a }$0\"", "}").ShouldBe("macro: x\nowner: \"{{ a }\"");

    [Theory]
    [InlineData("reply:\n$0", 2)]
    [InlineData("reply:\n  greeting: >-\n$0", 4)]
    [InlineData("reply:\n  greeting: >-\n  $0\n  closing: Bye.", 4)]
    [InlineData("reply:\n  greeting: >-\n    Hi,\n$0", 4)]
    [InlineData("reply:\n  greeting: >-\n    Hi,\n$0there.", 4)]
    [InlineData("reply:\n  greeting: >-\n    $0Hi there.", 4)]
    [InlineData("reply:\n  reassure:\n    - when: etd\n$0", 6)]
    [InlineData("reply:\n  reassure:\n    - text: >-\n$0", 8)]
    [InlineData("reply:\n  reassure:\n    - >-\n$0", 6)]
    [InlineData("reply:\n  greeting: Hi.\n$0", 2)]
    [InlineData("reply:\n  greeting: \"Hi,\n$0", null)]
    [InlineData("reply:\n  greeting: Hi.\n\n$0", null)]
    [InlineData("tags: [a,\n$0]", null)]
    public void New_lines_stand_where_the_text_belongs(string text, int? column)
    {
        var fixture = Fixture.Parse("macro: x\n" + text);
        var edits = TypedFormatting.After(fixture.Document, fixture.Cursor, "\n");
        var after = new SourceText(TextEdit.Apply(fixture.CursorSource.Text, edits));
        var line = fixture.CursorSource.Lines.LineOf(fixture.Cursor);
        var now = after.Text[after.Lines.StartOf(line)..after.Lines.EndOf(line)];
        if (column is { } wanted) (now.Length - now.TrimStart().Length).ShouldBe(wanted);
        else edits.ShouldBeEmpty();
    }

    [Fact]
    public void Formatting_the_library_keeps_every_value_and_is_done_at_once()
    {
        foreach (var document in Library.Snapshot.Documents.Values)
        {
            var edits = Formatting.Format(document);
            TextEdit.AreDisjoint(edits).ShouldBeTrue();
            var after = new MacroDocument(document.Path, new SourceText(TextEdit.Apply(document.Source.Text, edits)), version: 2);
            Formatting.Format(after).ShouldBeEmpty(document.Path);
            Texts(after).ShouldBe(Texts(document), document.Path);
        }

        static IEnumerable<string> Texts(MacroDocument document) => document.File.Macros.SelectMany(m => m.Texts).Select(t => t.Value);
    }

    private static string After(string text, string typed)
    {
        var fixture = Fixture.Parse(text);
        return TextEdit.Apply(fixture.CursorSource.Text, TypedFormatting.After(fixture.Document, fixture.Cursor, typed));
    }
}
