using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Styles.Documents;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Documents;

public sealed class MarkdownDocumentTests
{
    private static string[] Blocks(string source) =>
        [.. MarkdownDocument.Read(source).Blocks.SkipLast(2).Select(b => string.Join('.', b.Block.Scope) + (b.IsProse ? "*" : "") + ": " + b.Block.Text)];

    [Theory]
    [InlineData("A *few* words.", "text.md*: A few words.")]
    [InlineData("# Over\ntext", "text.heading.h1.md: Over", "text.md*: text")]
    [InlineData("Over\n---", "text.heading.h2.md: Over")]
    [InlineData("> one\n> two\n>\n> three", "text.blockquote.md: one\ntwo", "text.md*: three")]
    [InlineData("| a | b |\n|---|---|\n| c \\| d | |", "text.table.header.md: a", "text.table.header.md: b", "text.table.cell.md: c | d")]
    [InlineData("![a *cat*](cat.png)", "text.attr.alt: a cat")]
    [InlineData("text[^1]\n\n[^1]: note", "text.md*: text 1", "text.list.md: note ↩︎")]
    [InlineData("- [x] done", "text.list.md: done")]
    public void Each_kind_of_block_has_its_scope(string source, params string[] blocks) => Blocks(source).ShouldBe(blocks);

    [Theory]
    [InlineData("- one\n- two", "text.list.md: one", "text.list.md: two")]
    [InlineData("- one\n  - two\n- three", "text.list.md: one two", "text.list.md: three")]
    [InlineData("- one\n\n- two\n\n  more", "text.list.md: one", "text.list.md: two", "text.md*: more")]
    public void An_item_ends_where_the_first_tag_in_it_ends(string source, params string[] blocks) => Blocks(source).ShouldBe(blocks);

    [Theory]
    [InlineData("use `x y` here", "use *** here")]
    [InlineData("see https://a.example/b now", "see ******************* now")]
    [InlineData("(see https://a.example/b).", "(see *******************).", "(see ********************.")]
    [InlineData("see <https://a.example/b>", "see *******************")]
    [InlineData("[the page](https://a.example/b)", " the page")]
    [InlineData("un**known**", "un known")]
    [InlineData("**Note**: this", " Note: this")]
    [InlineData("([a](b))", "(a)")]
    [InlineData("one  \ntwo", "one two")]
    [InlineData("one\ntwo", "one\ntwo")]
    [InlineData("H&amp;M, 5 &lt; 6, it&rsquo;s", "H&M, 5 < 6, it's")]
    [InlineData(@"\*no\* emphasis", "*no* emphasis")]
    [InlineData("$5 and $10", "$5 and $10")]
    [InlineData("a <kbd>Ctrl</kbd> b <b>bold</b>", "a **** b bold")]
    public void Inline_markup_leaves_words_with_single_blanks(string source, string text, string? withAddress = null) =>
        Blocks(source).ShouldBe(["text.md*: " + (withAddress ?? text)]);

    [Theory]
    [InlineData("```\ncode\n```")]
    [InlineData("    code")]
    [InlineData("$$\nx\n$$")]
    [InlineData("<script>code</script>")]
    [InlineData("<div class=\"code\"><p>code</p></div>")]
    [InlineData("<!-- a comment -->")]
    [InlineData("[a]: https://a.example")]
    [InlineData("")]
    public void What_is_no_prose_makes_no_block(string source) => Blocks(source).ShouldBeEmpty();

    [Fact]
    public void Html_is_read_as_what_it_becomes() =>
        Blocks("<details>\n<summary>One</summary>\n\nTwo\n\n</details>\n<table><tr><th>Three</th></tr></table>")
            .ShouldBe(["text.md*: One", "text.md*: Two", "text.table.header.md: Three"]);

    [Fact]
    public void Texts_of_the_front_matter_are_blocks_and_its_numbers_are_not()
    {
        const string source = "---\ntitle: \"A title\"\ndraft: true\nweight: 3\ntags: [a]\n---\ntext";
        Blocks(source).ShouldBe(["text.frontmatter.title.md: A title", "text.md*: text"]);
        MarkdownDocument.Read(source).Counts.ShouldContainKeyAndValue("pre", 1);
    }

    [Fact]
    public void Comments_turn_rules_off_from_where_they_stand()
    {
        var blocks = MarkdownDocument.Read("<!-- vale Pack.Rule = NO -->\n\none\n\n<!-- vale Pack.Rule = YES -->\n\ntwo\n\n<!-- vale off -->\n\nthree\n").Blocks;
        blocks.Select(b => b.Block.Text).SkipLast(1).ShouldBe(["one", "two", "one\n\ntwo\n\n"]);
        blocks[0].Toggles.Allows("Pack.Rule", "one").ShouldBeFalse();
        blocks[0].Toggles.Allows("Pack.Other", "one").ShouldBeTrue();
        blocks[1].Toggles.Allows("Pack.Rule", "two").ShouldBeTrue();
        blocks[^1].Toggles.Allows("Pack.Rule", "x").ShouldBeFalse();
    }

    [Fact]
    public void Blocks_are_counted_by_kind_for_formulas()
    {
        var counts = MarkdownDocument.Read("# a\n\n## b\n\n- c\n- d\n\n> e\n\n```\nf\n```\n").Counts;
        counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}")
            .ShouldBe(["blockquote=1", "heading.h1=1", "heading.h2=1", "list=2", "pre=1"]);
    }

    [Fact]
    public void The_summary_leaves_headings_and_cells_out() =>
        MarkdownDocument.Read("# a\n\nb\n\n- c\n\n| d |\n|---|\n| e |\n").Blocks[^2].Block.Text.ShouldBe("b\n\nc\n\n");

    [Fact]
    public void Every_letter_of_a_block_is_that_letter_in_the_file()
    {
        var pieces = Gen.Elements("word", " ", " ", "\n", "\n\n", "# ", "- ", "  - ", "1. ", "> ", "*", "**", "`", "`code`", "[", "](u)", "![", "|", "|---|", "\\", "\\*", "&amp;",
            "<b>", "</b>", "<!-- c -->", "https://a.b/c", ".", "😀", "é", "~~", "~", "    ", "```\n", "$$\n", "---\n", "[^1]", "[^1]: ", "<div>", "</div>", "\t", "a@b.c");
        Prop.ForAll(pieces.ListOf().Select(p => string.Concat(p)).ToArbitrary(), source =>
        {
            foreach (var (block, map, _, _) in MarkdownDocument.Read(source).Blocks)
            {
                for (var i = 0; i < block.Text.Length; i++)
                {
                    var place = map.ToSource(new TextSpan(i, 1));
                    place.End.ShouldBeLessThanOrEqualTo(source.Length);
                    if (char.IsLetter(block.Text[i])) source[place.Start].ShouldBe(block.Text[i], $"{i} of \"{block.Text}\" in \"{source}\"");
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
