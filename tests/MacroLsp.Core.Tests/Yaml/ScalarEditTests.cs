using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Yaml;

public sealed class ScalarEditTests
{
    private const string Greeting = "Hi {{ name | default: \"there\" }}, it's me.";

    [Theory]
    [InlineData("reply: Hi NAME, it's me.\n", "reply: >-\n  Hi {{ name | default: \"there\" }}, it's me.\n")]
    [InlineData("reply: 'Hi NAME, it''s me.'\n", "reply: 'Hi {{ name | default: \"there\" }}, it''s me.'\n")]
    [InlineData("reply: \"Hi NAME, it's me.\"\n", "reply: \"Hi {{ name | default: \\\"there\\\" }}, it's me.\"\n")]
    [InlineData("reply: >-\n  Hi\n  NAME, it's\n  me.\n", "reply: >-\n  Hi\n  {{ name | default: \"there\" }}, it's\n  me.\n")]
    [InlineData("reply: |-\r\n  Hi NAME, it's me.\r\n", "reply: |-\r\n  Hi {{ name | default: \"there\" }}, it's me.\r\n")]
    [InlineData("reply: Hi NAME, it's me. # hello\n", "reply: \"Hi {{ name | default: \\\"there\\\" }}, it's me.\" # hello\n")]
    [InlineData("reply:\n  Hi NAME,\n  it's me.\nowner: me\n", "reply:\n  >-\n  Hi {{ name | default: \"there\" }}, it's me.\nowner: me\n")]
    public void A_change_is_written_as_the_style_asks(string before, string after)
    {
        var file = MacroFile.Parse(before);
        var scalar = file.Macros[0].Reply.Unsectioned?.Node;
        scalar.ShouldNotBeNull();
        var at = new TextSpan(scalar.Value.IndexOf("NAME", StringComparison.Ordinal), 4);
        var result = TextEdit.Apply(before, ScalarEdit.Change(file.Yaml, scalar, new ValueEdit(at, "{{ name | default: \"there\" }}")));
        result.ShouldBe(after);
        MacroFile.Parse(result).Macros[0].Reply.Unsectioned?.Value.ShouldBe(Greeting);
    }

    [Fact]
    public void In_braces_the_text_is_quoted()
    {
        const string before = "reply: { greeting: Hi NAME, closing: Bye. }";
        var file = MacroFile.Parse(before);
        var scalar = file.Macros[0].Reply.Find("greeting")?.Alternatives[0].Text?.Node;
        scalar.ShouldNotBeNull();
        var edits = ScalarEdit.Change(file.Yaml, scalar, new ValueEdit(new TextSpan(3, 4), "{{ name }}"));
        TextEdit.Apply(before, edits).ShouldBe("reply: { greeting: \"Hi {{ name }}\", closing: Bye. }");
    }

    [Fact]
    public void Taking_away_the_start_of_a_folded_line_does_not_change_the_folding()
    {
        const string before = "reply: >-\n  One two\n  three four.\n";
        var file = MacroFile.Parse(before);
        var scalar = file.Macros[0].Reply.Unsectioned?.Node;
        scalar.ShouldNotBeNull();
        var edits = ScalarEdit.Change(file.Yaml, scalar, new ValueEdit(new TextSpan("One two ".Length, "three".Length), ""));
        MacroFile.Parse(TextEdit.Apply(before, edits)).Macros[0].Reply.Unsectioned?.Value.ShouldBe("One two  four.");
    }

    [Fact]
    public void A_text_with_an_anchor_is_changed_in_place_or_not_at_all()
    {
        const string before = "reply: &a Hi NAME\nnotes: *a\n";
        var file = MacroFile.Parse(before);
        var scalar = file.Macros[0].Reply.Unsectioned?.Node;
        scalar.ShouldNotBeNull();
        ScalarEdit.Change(file.Yaml, scalar, new ValueEdit(new TextSpan(3, 4), "you: friend")).ShouldBeEmpty();
        TextEdit.Apply(before, ScalarEdit.Change(file.Yaml, scalar, new ValueEdit(new TextSpan(3, 4), "you"))).ShouldBe("reply: &a Hi you\nnotes: *a\n");
    }
}
