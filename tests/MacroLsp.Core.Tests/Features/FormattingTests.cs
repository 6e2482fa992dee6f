using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Features;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

public sealed class FormattingTests
{
    private static string Format(string text) => TextEdit.Apply(text, Formatting.Format(YamlFile.Read(text)));

    [Theory]
    [InlineData("a:   b\n", "a: b\n")]
    [InlineData("a : b", "a: b\n")]
    [InlineData("a: b  \n\n\n\nc: d\n\n\n", "a: b\n\nc: d\n")]
    [InlineData("\n\na: b\n", "a: b\n")]
    [InlineData("a:\n    b:\n        c: d\n", "a:\n  b:\n    c: d\n")]
    [InlineData("a:\n- b\n-   c: d\n    e: f\n", "a:\n  - b\n  - c: d\n    e: f\n")]
    [InlineData("a: >-\n      one\n        more\n\n      two\n", "a: >-\n  one\n    more\n\n  two\n")]
    [InlineData("a: |2\n    one\n", "a: |2\n    one\n")]
    [InlineData("a: |+\n  one\n\n\nb: c\n", "a: |+\n  one\n\n\nb: c\n")]
    [InlineData("a: |\n  one", "a: |\n  one")]
    [InlineData("a: |-\n  one", "a: |-\n  one\n")]
    [InlineData("a: one\n      two\nb: 'x\n y'\n", "a: one\n  two\nb: 'x\n  y'\n")]
    [InlineData("a: [b,\n      c\n]\n", "a: [b,\n  c\n]\n")]
    [InlineData("#top\na:\n      # about b\n      b: c   # aside\n   # end\n", "#top\na:\n  # about b\n  b: c   # aside\n# end\n")]
    [InlineData("a: b \r\nc:    d\r\n", "a: b\r\nc: d\r\n")]
    [InlineData("\uFEFF  a: b\n  c: d\n", "\uFEFFa: b\nc: d\n")]
    [InlineData("a: b\n---\nc:  d\n", "a: b\n---\nc: d\n")]
    [InlineData("a: >-\n  {{name}}  and   {{ x|default:'y' }}\n", "a: >-\n  {{name}}  and   {{ x|default:'y' }}\n")]
    [InlineData("", "")]
    public void Puts_a_file_into_form(string before, string after)
    {
        Format(before).ShouldBe(after);
        Format(after).ShouldBe(after);
    }

    [Theory]
    [InlineData("a:   b\nc\n")]
    [InlineData("a:   {{ x }}\n")]
    [InlineData("a:   \"open\nb:   c\n")]
    [InlineData("<<<<<<< ours\na:   b\n=======\na:   c\n>>>>>>> theirs\n")]
    public void Leaves_a_file_alone_that_cannot_be_read(string text) => Format(text).ShouldBe(text);

    [Fact]
    public void Keeps_every_value_and_comment_and_is_its_own_form()
    {
        var margin = Gen.Elements("", " ", "  ", "     ");
        var blank = Gen.Elements("", "", "\n", "\n\n   \n");
        var scalar = Gen.Elements("x", "  'a''b'", "\"c\\n\n        d\"", ">-\n          one\n            two\n\n          three", "|\n          a \n\n          b", "|+\n          k\n\n",
            "[a,  b,\n         c]", "&q w   # note", "", "plain\n         text  ", "{a:  b}", "|2\n            t");
        var entry = from m in margin from v in scalar from b in blank from c in Gen.Elements("", "# note\n") select (m, v, b, c);
        var files = from entries in Gen.NonEmptyListOf(entry)
                    select "top:\n" + string.Concat(entries.Select((e, i) => $"{e.b}      {e.c}      k{i}{e.m}:{(e.v.Length > 0 ? " " : "")}{e.m}{e.v}\n"));
        Prop.ForAll(files.ToArbitrary(), text =>
        {
            var before = YamlFile.Read(text);
            var after = Format(text);
            YamlDumpText(YamlFile.Read(after)).ShouldBe(YamlDumpText(before));
            Format(after).ShouldBe(after, $"not its own form; it comes from:\n{text}");
            if (before.Problems.IsEmpty) after.ShouldStartWith("top:\n", customMessage: "a file that can be read is put into form");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static string YamlDumpText(YamlFile file) =>
        Core.Tests.Yaml.YamlDump.Ours(file) + string.Join('|', file.Comments.Select(c => file.Source.Slice(c.Span).Trim()));
}
