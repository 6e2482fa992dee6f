using System.Text;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Yaml;

/// <summary>Files that were made to be expensive: deep, repeating, long. Work is counted in lines looked at, not in time.</summary>
public sealed class YamlLimitsTests
{
    [Theory]
    [InlineData("mappings")]
    [InlineData("lists")]
    [InlineData("lists below a key")]
    public void Nesting_is_read_to_a_limit_and_named_once(string shape)
    {
        var text = new StringBuilder(shape == "lists below a key" ? "k:\n  " : "");
        var indent = shape == "lists below a key" ? 2 : 0;
        for (var level = 0; level < 500; level++)
        {
            text.Append(level == 0 ? "" : new string(' ', indent)).Append(shape == "mappings" ? "a:\n" : "- a:\n");
            indent += shape == "mappings" ? 1 : 4;
        }

        var file = YamlFile.Read(text.Append(shape == "lists" ? "- last\n" : "last: 1\n").ToString());
        var problem = file.Problems.ShouldHaveSingleItem();
        (problem.Kind, problem.Detail).ShouldBe((YamlProblemKind.Unsupported, "nesting"));
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Nesting_in_brackets_is_read_to_a_limit_and_named_once(char open, char close)
    {
        var inner = open == '[' ? "[" : "{a: ";
        var text = $"a: {string.Concat(Enumerable.Repeat(inner, 5000))}{new string(close, 5000)}\nb: c\n";
        var file = YamlFile.Read(text);
        var problem = file.Problems.ShouldHaveSingleItem();
        (problem.Kind, problem.Detail).ShouldBe((YamlProblemKind.Unsupported, "nesting"));
        YamlValues.Of(file).ShouldContain(v => v.Path == "b" && v.Value == "c");
    }

    /// <summary>Nine lists of nine aliases each would be nine to the ninth texts.</summary>
    [Fact]
    public void Aliases_that_repeat_each_other_are_cut_off()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i <= 9; i++) text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        text.Append("last: fine\n");
        var file = YamlFile.Read(text.ToString());
        var problem = file.Problems.ShouldHaveSingleItem();
        (problem.Kind, problem.Detail).ShouldBe((YamlProblemKind.UnknownAlias, "…"));
        var values = YamlValues.Of(file).ToList();
        values.Count.ShouldBeLessThan(1_000_000);
        values[^1].Value.ShouldBe("fine");
    }

    [Fact]
    public void A_text_that_is_repeated_is_counted_by_its_length()
    {
        var text = $"a: &a {new string('x', 1000)}\nb:\n{string.Concat(Enumerable.Repeat("  - *a\n", 5000))}";
        var file = YamlFile.Read(text);
        YamlValues.Of(file).Sum(v => (long)v.Value.Length).ShouldBeLessThan(1_100_000);
        file.Problems.ShouldHaveSingleItem().Detail.ShouldBe("…");
    }

    [Fact]
    public void An_alias_repeats_what_its_anchor_holds()
    {
        var file = YamlFile.Read("a: &a One\nb: &b { c: *a }\nd: [*a, *b]\n");
        file.Problems.ShouldBeEmpty();
        YamlValues.Of(file).Select(v => $"{v.Path}={v.Value}").ShouldBe(["a=One", "b.c=One", "d.0=One", "d.1.c=One"]);
    }

    public static TheoryData<string, string, string> Shapes => new()
    {
        { "keys", "", "a: b\n" },
        { "keys without colons", "", "abc def\n" },
        { "words", "", "abc\n" },
        { "open quotes", "a:\n", "  - 'b\n" },
        { "open quotes above text", "", "a: 'b\n  c\n" },
        { "open brackets", "a:\n", "  - [b\n" },
        { "open brackets above text", "", "a: [b\n  c\n" },
        { "one open quote", "a: 'b\n", "  c\n" },
        { "text over lines", "a: b\n", "  c\n" },
        { "keys in a text", "a: b\n", "  c:\n" },
        { "blank lines in a text", "a: b\n", "\n\n  c\n" },
        { "blocks", "", "a: >-\n  b\n\n" },
        { "blank lines in a block", "a: |\n", "\n" },
        { "lines that stand further left", "a: >-\n      b\n", "   c\n" },
        { "cut texts", "", "a: b #c\n  d\n" },
        { "odd columns", "  a: b\n", " c: d\n   e: f\n" },
        { "tabs", "a:\n", "\tb: c\n" },
        { "directives", "", "%a\n" },
        { "comments", "", "# a\n" },
        { "markers", "", "---\n" },
        { "conflicts", "", "<<<<<<< a\nb: c\n=======\nb: d\n>>>>>>> e\n" },
        { "open conflicts", "", "<<<<<<< a\n" },
        { "dashes", "", "- - - a\n" },
        { "keys that stand twice", "", "a: b\na: c\n" },
        { "placeholders", "", "a: {{ b\n" },
        { "questions", "", "? a\n: b\n" },
        { "anchors", "", "a: &b c\n" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Work_grows_as_the_file_does(string name, string head, string repeated)
    {
        var once = Visits(head + string.Concat(Enumerable.Repeat(repeated, 1000)), out var lines);
        var twice = Visits(head + string.Concat(Enumerable.Repeat(repeated, 2000)), out _);
        once.ShouldBeLessThanOrEqualTo(12L * lines, name);
        twice.ShouldBeLessThanOrEqualTo(2 * once + 50, name);
    }

    private static long Visits(string text, out int lines)
    {
        var reader = new YamlReader(new SourceText(text));
        lines = reader.Read().Source.Lines.Count;
        return reader.Visits;
    }
}
