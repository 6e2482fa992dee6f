using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Sections;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Sections;

public sealed class SectionInsertionTests
{
    private static readonly Framework Aer = BuiltInData.Frameworks["AER"];

    [Fact]
    public void In_front_of_the_first_section_and_its_comment() => Check("greeting", """
        macro: a
        reply:
          # What happened.
          acknowledge: It is late.
        """, """
        macro: a
        reply:
          greeting: >-
            New text.
          # What happened.
          acknowledge: It is late.
        """);

    [Fact]
    public void Between_two_sections_behind_a_trailing_comment() => Check("empathize", """
        reply:
          acknowledge: It is late. # said by the carrier
          # What we do.
          reassure: I write to you.
        """, """
        reply:
          acknowledge: It is late. # said by the carrier
          empathize: >-
            New text.
          # What we do.
          reassure: I write to you.
        """);

    [Fact]
    public void At_the_end_of_a_file_without_a_final_line_break() => Check("closing", """
        reply:
          reassure: >-
            I write to you.
        """, """
        reply:
          reassure: >-
            I write to you.
          closing: >-
            New text.
        """);

    [Fact]
    public void Above_the_keys_that_follow_the_reply() => Check("closing", """
        reply:
          reassure: >-
            I write to you.

        owner: shipping-team
        """, """
        reply:
          reassure: >-
            I write to you.
          closing: >-
            New text.

        owner: shipping-team
        """);

    [Fact]
    public void Behind_the_blank_lines_that_a_kept_block_owns() => Check("reassure", """
        reply:
          acknowledge: |+
            It is late.

          closing: Bye.
        """, """
        reply:
          acknowledge: |+
            It is late.

          reassure: >-
            New text.
          closing: Bye.
        """);

    [Fact]
    public void With_the_line_breaks_of_the_file() => Check("empathize",
        "reply:\r\n  acknowledge: It is late.\r\n  reassure: I write.\r\n",
        "reply:\r\n  acknowledge: It is late.\r\n  empathize: >-\r\n    New text.\r\n  reassure: I write.\r\n");

    [Fact]
    public void Into_a_reply_that_holds_nothing() => Check("hold", """
        macro: a
        reply: # soon
        owner: me
        """, """
        macro: a
        reply: # soon
          hold: >-
            New text.
        owner: me
        """);

    [Fact]
    public void Into_empty_braces() => Check("hold", "macro: a\nreply: {}\nowner: me\n", "macro: a\nreply:\n  hold: >-\n    New text.\nowner: me\n");

    [Fact]
    public void Into_a_reply_in_braces() => Check("empathize",
        "reply: { acknowledge: It is late., reassure: I write. }",
        "reply: { acknowledge: It is late., empathize: \"New text.\", reassure: I write. }");

    [Fact]
    public void Behind_alternatives_and_with_their_indentation() => Check("closing", """
        reply:
            reassure:
                - when: carrier
                  text: One.
                - text: >-
                    Two.
        """, """
        reply:
            reassure:
                - when: carrier
                  text: One.
                - text: >-
                    Two.
            closing: >-
              New text.
        """);

    [Fact]
    public void Nowhere_in_a_reply_that_is_one_text()
    {
        var file = MacroFile.Parse("reply: Hello.");
        SectionInsertion.Insert(file, file.Macros[0], Aer, "closing", "New text.").ShouldBeNull();
    }

    private static void Check(string section, string before, string after)
    {
        var file = MacroFile.Parse(before);
        var edit = SectionInsertion.Insert(file, file.Macros[0], Aer, section, "New text.");
        edit.ShouldNotBeNull();
        var result = TextEdit.Apply(before, [edit.Value]);
        result.ShouldBe(after);
        var again = MacroFile.Parse(result);
        again.Yaml.Problems.ShouldBeEmpty();
        again.Macros[0].Reply.Find(section)?.Alternatives[0].Text?.Value.ShouldBe("New text.");
        foreach (var old in file.Macros[0].Reply.Sections)
            again.Macros[0].Reply.Find(old.Id)?.Alternatives.Select(a => a.Text?.Value).ShouldBe(old.Alternatives.Select(a => a.Text?.Value));
    }
}
