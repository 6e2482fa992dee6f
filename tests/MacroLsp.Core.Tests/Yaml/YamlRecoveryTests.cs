using MacroLsp.Core.Yaml;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Yaml;

/// <summary>
/// One broken place gives one problem at the exact place, and every other entry is read with its value. In the texts
/// <c>⟦</c> and <c>⟧</c> stand around the place; the rest of each file is the same.
/// </summary>
public sealed class YamlRecoveryTests
{
    private const string Above = "macro: late\ntitle: It is late\nreply:\n  greeting: Hello\n";
    private const string Below = "\n  reassure: >-\n    I am\n    on it.\n  closing:\n    - when: etd\n      text: Soon.\n    - text: Later.\ntags: [a, b]\n";

    /// <summary>What stands around the broken section, as key paths and values.</summary>
    private static readonly string[] Neighbours =
    [
        "macro=late", "title=It is late", "reply.greeting=Hello", "reply.reassure=I am on it.", "reply.closing.0.when=etd", "reply.closing.0.text=Soon.",
        "reply.closing.1.text=Later.", "tags.0=a", "tags.1=b",
    ];

    [Theory]
    [InlineData("  ⟦empathize I know.⟧", YamlProblemKind.MissingColon, "")]
    [InlineData("  ⟦empathize⟧", YamlProblemKind.MissingColon, "")]
    [InlineData("  ⟦empathize⟧\n    I know.", YamlProblemKind.MissingColon, "reply.empathize=I know.")]
    [InlineData("  ⟦empathize⟧\n    I know: this.\n    And that.", YamlProblemKind.MissingColon, "reply.empathize=I know: this. And that.")]
    [InlineData("  ⟦emp⟧", YamlProblemKind.MissingColon, "")]
    [InlineData("  ⟦-⟧", YamlProblemKind.MixedBlock, "")]
    [InlineData("  ⟦{{⟧", YamlProblemKind.MissingColon, "")]
    [InlineData("  ⟦{{ name }}, hello⟧", YamlProblemKind.MissingColon, "")]
    [InlineData("  ⟦empathize:⟧I know.", YamlProblemKind.MissingSpaceAfterColon, "reply.empathize=I know.")]
    [InlineData("  ⟦empathize:⟧{{ name }}", YamlProblemKind.MissingSpaceAfterColon, "reply.empathize={{ name }}")]
    [InlineData("  empathize: ⟦'I know.⟧", YamlProblemKind.OpenQuote, "reply.empathize=I know.")]
    [InlineData("  empathize: ⟦\"I know.⟧", YamlProblemKind.OpenQuote, "reply.empathize=I know.")]
    [InlineData("  empathize: ⟦\"I know⟧\n    # this.", YamlProblemKind.OpenQuote, "reply.empathize=I know")]
    [InlineData("  empathize: ⟦\"I⟧\n    know.", YamlProblemKind.OpenQuote, "reply.empathize=I know.")]
    [InlineData("  empathize: ⟦\"I know #12⟧", YamlProblemKind.OpenQuote, "reply.empathize=I know #12")]
    [InlineData("  empathize: ⟦\"⟧", YamlProblemKind.OpenQuote, "reply.empathize=")]
    [InlineData("  ⟦'empathize: I know.⟧", YamlProblemKind.OpenQuote, "")]
    [InlineData("  empathize: 'I don'⟦t know.'⟧", YamlProblemKind.TextAfterQuote, "reply.empathize=I don't know.")]
    [InlineData("  empathize: 'I don'⟦t⟧\n    know.'", YamlProblemKind.TextAfterQuote, "reply.empathize=I don't know.")]
    [InlineData("  empathize: \"Yes\" ⟦I know.⟧", YamlProblemKind.TextAfterQuote, "reply.empathize=\"Yes\" I know.")]
    [InlineData("  empathize: 'Order #12 isn'⟦t here'⟧", YamlProblemKind.TextAfterQuote, "reply.empathize=Order #12 isn't here")]
    [InlineData("  empathize: \"I ⟦\\k⟧now.\"", YamlProblemKind.UnknownEscape, "reply.empathize=I \\know.")]
    [InlineData("⟦\t⟧empathize: I know.", YamlProblemKind.Tab, "reply.empathize=I know.")]
    [InlineData("⟦\t  ⟧empathize: I know.", YamlProblemKind.Tab, "reply.empathize=I know.")]
    [InlineData("⟦\t⟧empathize:\n    - I know.", YamlProblemKind.Tab, "reply.empathize.0=I know.")]
    [InlineData("⟦  \t⟧empathize: >-\n    I know.", YamlProblemKind.Tab, "reply.empathize=I know.")]
    [InlineData("  empathize: >-\n⟦\t    ⟧I\n    know.", YamlProblemKind.Tab, "reply.empathize=I know.")]
    [InlineData("  empathize: I\n⟦\t⟧know.", YamlProblemKind.Tab, "reply.empathize=I know.")]
    [InlineData("  empathize: >-\n    I\n⟦\t⟧know.", YamlProblemKind.Tab, "reply.empathize=I know.")]
    [InlineData(" ⟦empathize: I know.⟧", YamlProblemKind.Indentation, "reply.empathize=I know.")]
    [InlineData(" ⟦empathize: I know.⟧\n thank: Thanks.", YamlProblemKind.Indentation, "reply.empathize=I know.;reply.thank=Thanks.")]
    [InlineData("    ⟦empathize:⟧\n      I know.", YamlProblemKind.Indentation, "reply.empathize=I know.")]
    [InlineData("  empathize: >-\n      I\n    ⟦know⟧\n    it.", YamlProblemKind.Indentation, "reply.empathize=I know it.")]
    [InlineData("  ⟦- I know.⟧", YamlProblemKind.MixedBlock, "")]
    [InlineData("  ⟦- empathize: >-⟧\n    I know.", YamlProblemKind.MixedBlock, "reply.empathize=I know.")]
    [InlineData("  ⟦- when: etd⟧\n    text: I know.", YamlProblemKind.MixedBlock, "")]
    [InlineData("  empathize:\n    - when: etd\n      text: I\n    ⟦@- when: name⟧\n      text: know\n    - text: it", YamlProblemKind.MixedBlock, "reply.empathize.0.when=etd;reply.empathize.0.text=I;reply.empathize.1.text=it")]
    [InlineData("  empathize:\n    ⟦\"- when: etd⟧\n      text: I\n    - text: know", YamlProblemKind.MixedBlock, "reply.empathize.0.text=know")]
    [InlineData("  empathize: ⟦a: b⟧\n    - when: etd\n      text: I\n    - text: know", YamlProblemKind.TextAboveBlock, "reply.empathize.0.when=etd;reply.empathize.0.text=I;reply.empathize.1.text=know")]
    [InlineData("  empathize: ⟦'⟧\n    - text: don't\n    - text: know", YamlProblemKind.TextAboveBlock, "reply.empathize.0.text=don't;reply.empathize.1.text=know")]
    [InlineData("  empathize: [a]\n    ⟦I know⟧\n    {{ name | default: \"you\" }}: it", YamlProblemKind.Indentation, "reply.empathize.0=a")]
    [InlineData("  ⟦empathize⟧\n    I know {{ name | default: \"you\" }}: order #12.", YamlProblemKind.MissingColon, "reply.empathize=I know {{ name | default: \"you\" }}: order #12.")]
    [InlineData("  ⟦}empathize: I know.⟧", YamlProblemKind.Unsupported, "")]
    [InlineData("  ⟦: I know.⟧", YamlProblemKind.Unsupported, "")]
    [InlineData("  empathize: [I,⟦,⟧ know]", YamlProblemKind.Unsupported, "reply.empathize.0=I;reply.empathize.1=know")]
    [InlineData("  empathize: [⟦-⟧ I, know]", YamlProblemKind.ReservedStart, "reply.empathize.0=- I;reply.empathize.1=know")]
    [InlineData("  empathize: [⟦@⟧I, know]", YamlProblemKind.ReservedStart, "reply.empathize.0=@I;reply.empathize.1=know")]
    [InlineData("  ⟦empathize { when: etd }⟧", YamlProblemKind.MissingColon, "")]
    [InlineData("  empathize:\n    - I know.\n    ⟦and more⟧", YamlProblemKind.MixedBlock, "reply.empathize.0=I know.")]
    [InlineData("  empathize: ⟦[I know⟧", YamlProblemKind.OpenBracket, "reply.empathize.0=I know")]
    [InlineData("  empathize: ⟦{ when: I, text: know⟧", YamlProblemKind.OpenBracket, "reply.empathize.when=I;reply.empathize.text=know")]
    [InlineData("  empathize: ⟦[I know}⟧", YamlProblemKind.OpenBracket, "reply.empathize.0=I know")]
    [InlineData("  empathize: ⟦[⟧NAME] I know.", YamlProblemKind.ReservedStart, "reply.empathize=[NAME] I know.")]
    [InlineData("  empathize: ⟦{{ name }}⟧, I know.", YamlProblemKind.UnquotedPlaceholder, "reply.empathize={{ name }}, I know.")]
    [InlineData("  empathize: ⟦{{⟧ name", YamlProblemKind.UnquotedPlaceholder, "reply.empathize={{ name")]
    [InlineData("  empathize: ⟦{{⟧", YamlProblemKind.UnquotedPlaceholder, "reply.empathize={{")]
    [InlineData("  empathize: ⟦{{ name }}⟧: order #12", YamlProblemKind.UnquotedPlaceholder, "reply.empathize={{ name }}: order #12")]
    [InlineData("  empathize: I ⟦know:⟧ this.", YamlProblemKind.ColonInPlainText, "reply.empathize=I know: this.")]
    [InlineData("  empathize: I ⟦know:⟧ order #12.", YamlProblemKind.ColonInPlainText, "reply.empathize=I know: order #12.")]
    [InlineData("  empathize: I ⟦know:⟧ this. # note", YamlProblemKind.ColonInPlainText, "reply.empathize=I know: this.")]
    [InlineData("  empathize: I\n    ⟦know:⟧ this.", YamlProblemKind.ColonInPlainText, "reply.empathize=I know: this.")]
    [InlineData("  empathize: Order ⟦#12 is late.⟧", YamlProblemKind.TextCutByComment, "reply.empathize=Order")]
    [InlineData("  empathize: Order ⟦# 12⟧\n    is late.", YamlProblemKind.TextCutByComment, "reply.empathize=Order")]
    [InlineData("  empathize: ⟦#12 is late.⟧", YamlProblemKind.TextCutByComment, "")]
    [InlineData("  empathize: ⟦@⟧all, I know.", YamlProblemKind.ReservedStart, "reply.empathize=@all, I know.")]
    [InlineData("  empathize: ⟦`⟧I know`", YamlProblemKind.ReservedStart, "reply.empathize=`I know`")]
    [InlineData("  empathize: ⟦%⟧ I know", YamlProblemKind.ReservedStart, "reply.empathize=% I know")]
    [InlineData("  empathize: ⟦-⟧ I know", YamlProblemKind.ReservedStart, "reply.empathize=- I know")]
    [InlineData("  empathize: ⟦?⟧ I know", YamlProblemKind.ReservedStart, "reply.empathize=? I know")]
    [InlineData("  empathize: ⟦*⟧I* know", YamlProblemKind.ReservedStart, "reply.empathize=*I* know")]
    [InlineData("  empathize: ⟦!⟧important I know", YamlProblemKind.ReservedStart, "reply.empathize=!important I know")]
    [InlineData("  empathize: ⟦&⟧ I know", YamlProblemKind.ReservedStart, "reply.empathize=& I know")]
    [InlineData("  empathize: ⟦&⟧co I know", YamlProblemKind.ReservedStart, "reply.empathize=&co I know")]
    [InlineData("  empathize: ⟦,⟧ I know", YamlProblemKind.ReservedStart, "reply.empathize=, I know")]
    [InlineData("  empathize: ⟦> I know⟧", YamlProblemKind.BlockHeaderText, "reply.empathize=I know")]
    [InlineData("  empathize: ⟦|- I know⟧", YamlProblemKind.BlockHeaderText, "reply.empathize=I know")]
    [InlineData("  empathize: ⟦“I know”⟧", YamlProblemKind.CurlyQuotes, "reply.empathize=“I know”")]
    [InlineData("  ⟦greeting⟧: Hi", YamlProblemKind.DuplicateKey, "reply.greeting=Hi")]
    [InlineData("  empathize: ⟦*nobody⟧", YamlProblemKind.UnknownAlias, "reply.empathize=*nobody")]
    [InlineData("⟦<<<<<<< a\n  empathize: I know.\n=======\n  empathize: I see.\n>>>>>>> b⟧", YamlProblemKind.MergeConflict, "reply.empathize=I know.")]
    [InlineData("⟦<<<<<<< a\n  empathize: I know.\n||||||| base\n=======\n>>>>>>> b⟧", YamlProblemKind.MergeConflict, "reply.empathize=I know.")]
    [InlineData("⟦>>>>>>> b⟧", YamlProblemKind.MergeConflict, "")]
    [InlineData("⟦<<<<<<< a⟧\n  empathize: I know.", YamlProblemKind.MergeConflict, "reply.empathize=I know.")]
    [InlineData("  ⟦? empathize⟧\n  : I know.", YamlProblemKind.Unsupported, "")]
    [InlineData("  ⟦&a empathize: I know.⟧", YamlProblemKind.Unsupported, "")]
    [InlineData("  empathize:\n    - ⟦- I know.⟧", YamlProblemKind.Unsupported, "reply.empathize.0=")]
    [InlineData("  empathize: I ⟦\u0007⟧know.", YamlProblemKind.ControlCharacter, "reply.empathize=I \u0007know.")]
    public void One_broken_place_is_one_problem(string broken, YamlProblemKind kind, string read)
    {
        foreach (var lineBreak in (string[])["\n", "\r\n", "\r"])
        {
            foreach (var mark in (string[])["", "\uFEFF"])
            {
                var (text, start, end) = Unmark((mark + Above + broken + Below).ReplaceLineEndings(lineBreak));
                Check(text, start, end, kind, read);
            }
        }
    }

    private static void Check(string text, int start, int end, YamlProblemKind kind, string read)
    {
        var file = YamlFile.Read(text);
        var problem = file.Problems.ShouldHaveSingleItem(text);
        problem.Kind.ShouldBe(kind, text);
        text[problem.Span.Start..problem.Span.End].ShouldBe(text[start..end], text);
        problem.Span.Start.ShouldBe(start);
        var values = YamlValues.Of(file).Select(v => $"{v.Path}={v.Value}").ToList();
        foreach (var neighbour in Neighbours) values.ShouldContain(neighbour, text);
        var others = values.Except(Neighbours, StringComparer.Ordinal).Where(v => v != "reply.empathize=" || read.Contains("reply.empathize=", StringComparison.Ordinal));
        others.ShouldBe(read.Split(';', StringSplitOptions.RemoveEmptyEntries), text);
    }

    private static (string Text, int Start, int End) Unmark(string text)
    {
        var start = text.IndexOf('⟦', StringComparison.Ordinal);
        var end = text.IndexOf('⟧', StringComparison.Ordinal) - 1;
        return (text.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal), start, end);
    }

    /// <summary>The first line of a file or a block has no neighbour above; those below keep their values.</summary>
    [Theory]
    [InlineData("⟦macro late⟧", YamlProblemKind.MissingColon)]
    [InlineData("⟦macro⟧", YamlProblemKind.MissingColon)]
    [InlineData("⟦'macro: late⟧", YamlProblemKind.OpenQuote)]
    [InlineData("⟦\"macro: late⟧", YamlProblemKind.OpenQuote)]
    [InlineData("⟦{{⟧", YamlProblemKind.MissingColon)]
    [InlineData("⟦@macro: late⟧", YamlProblemKind.MissingColon)]
    [InlineData("⟦\t⟧macro: late", YamlProblemKind.Tab)]
    [InlineData("⟦- macro: late⟧", YamlProblemKind.MixedBlock)]
    public void The_first_line_of_a_file_may_be_broken(string first, YamlProblemKind kind)
    {
        var (text, start, end) = Unmark(first + "\ntitle: It's late\nreply:\n  closing: Goodbye\n");
        var file = YamlFile.Read(text);
        var problem = file.Problems.ShouldHaveSingleItem();
        (problem.Kind, problem.Span.Start, problem.Span.End).ShouldBe((kind, start, end));
        YamlValues.Of(file).Where(v => v.Path != "macro").Select(v => $"{v.Path}={v.Value}").ShouldBe(["title=It's late", "reply.closing=Goodbye"]);
    }

    [Fact]
    public void A_dash_above_the_first_key_makes_no_list_of_the_keys()
    {
        var file = YamlFile.Read("- \nmacro: late\nreply:\n  -\n  closing: Goodbye\n");
        file.Problems.Select(p => p.Kind).ShouldBe([YamlProblemKind.MixedBlock, YamlProblemKind.MixedBlock]);
        YamlValues.Of(file).Select(v => $"{v.Path}={v.Value}").ShouldBe(["macro=late", "reply.closing=Goodbye"]);
    }

    [Fact]
    public void A_tab_before_the_first_key_moves_nothing()
    {
        var file = YamlFile.Read("\tmacro: late\nreply:\n\tclosing: Goodbye\n  thank: Thanks\n");
        file.Problems.Select(p => p.Kind).ShouldBe([YamlProblemKind.Tab, YamlProblemKind.Tab]);
        YamlValues.Of(file).Select(v => $"{v.Path}={v.Value}").ShouldBe(["macro=late", "reply.closing=Goodbye", "reply.thank=Thanks"]);
    }

    [Theory]
    [InlineData("macro: a\ntitle: A\nreply: Hi\nmacro: b\ntitle: B\nreply: Ho\n", YamlProblemKind.MissingSeparator)]
    [InlineData("macro: a\ntitle: A\nreply: Hi\n--\nmacro: b\ntitle: B\nreply: Ho\n", YamlProblemKind.MissingColon)]
    [InlineData("macro: a\ntitle: A\nreply: Hi\n---macro: b\ntitle: B\nreply: Ho\n", YamlProblemKind.Unsupported)]
    public void A_separator_that_is_missing_or_broken_leaves_two_documents(string text, YamlProblemKind kind)
    {
        var file = YamlFile.Read(text);
        file.Problems.ShouldHaveSingleItem().Kind.ShouldBe(kind);
        file.Documents.Length.ShouldBe(2);
        file.Documents[1].Root.ShouldBeOfType<YamlMapping>().Find("reply").ShouldNotBeNull();
    }

    [Fact]
    public void A_key_that_stands_twice_begins_no_document()
    {
        YamlFile.Read("macro: a\ntitle: A\nreply: Hi\nmacro: b\nlocale: en\n").Documents.Length.ShouldBe(1);
        YamlFile.Read("macro: a\nmacro: b\ntitle: B\n").Documents.Length.ShouldBe(1);
    }

    [Fact]
    public void A_key_that_is_indented_below_a_plain_text_is_a_part_of_it()
    {
        var file = YamlFile.Read("reply:\n  greeting: Hello\n    empathize: I know.\n  closing: Goodbye\n");
        file.Problems.ShouldHaveSingleItem().Kind.ShouldBe(YamlProblemKind.ColonInPlainText);
        YamlValues.Of(file).Select(v => $"{v.Path}={v.Value}").ShouldBe(["reply.greeting=Hello empathize: I know.", "reply.closing=Goodbye"]);
    }

    // Not a theory: half a surrogate pair does not survive the way from an attribute or a test case to the test.
    [Fact]
    public void What_no_file_may_hold_is_named_once()
    {
        (string Text, string Name)[] cases =
        [
            ("title: La\uD83Dte", "U+D83D"), ("title: La\uDE00te", "U+DE00"), ("title: Late \uD83D", "U+D83D"),
            ("title: \U0001F600 La\u0000te\nnotes: La\u0001te", "U+0000"), ("title: La\u0090te", "U+0090"),
        ];
        foreach (var (text, name) in cases)
        {
            var problem = YamlFile.Read(text).Problems.ShouldHaveSingleItem(name);
            (problem.Kind, problem.Detail).ShouldBe((YamlProblemKind.ControlCharacter, name));
            $"U+{(int)text[problem.Span.Start]:X4}".ShouldBe(name);
        }
    }

    [Theory]
    [InlineData("title: \U0001F600 late")]
    [InlineData("title: \U0001F469\u200D\U0001F4BB\uFE0F")]
    [InlineData("title: a\u00A0b\u2028c\u3000d")]
    [InlineData("title: a\u0085b")]
    public void Signs_of_any_script_are_fine(string text) => YamlFile.Read(text).Problems.ShouldBeEmpty();

    /// <summary>Broken documents leave the others alone.</summary>
    [Fact]
    public void A_marker_ends_what_is_broken()
    {
        var file = YamlFile.Read("title: 'open\n  more\n---\ntitle: [open\n---\ntitle: fine\n");
        file.Problems.Select(p => p.Kind).ShouldBe([YamlProblemKind.OpenQuote, YamlProblemKind.OpenBracket]);
        file.Documents.Length.ShouldBe(3);
        YamlValues.Of(file).Select(v => v.Value).ShouldBe(["open more", "open", "fine"]);
    }

    [Fact]
    public void Directives_and_comments_may_stand_above_a_document()
    {
        var file = YamlFile.Read("# note\n%YAML 1.2\n# other\n---\ntitle: fine\n...\n%YAML 1.2\n---\ntitle: too\n");
        file.Problems.ShouldBeEmpty();
        file.Comments.Length.ShouldBe(2);
        file.Documents.Length.ShouldBe(2);
        YamlValues.Of(file).Select(v => v.Value).ShouldBe(["fine", "too"]);
    }
}
