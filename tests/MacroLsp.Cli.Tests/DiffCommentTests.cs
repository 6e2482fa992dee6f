using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Cli.Output.Review;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

/// <summary>What a macro says stays text in a comment, and the comment stays within GitHub's limit.</summary>
public sealed class DiffCommentTests
{
    private static readonly string[] Traps =
    [
        "@team", "@org/team", "#12", "GH-12", "!7", "~label", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</details>", "</td></tr></table>", "-->", "<!--",
        "[a](https://evil.example)", "![a](x)", "https://evil.example", "www.evil.example", "http://a.b", "mail@evil.example", "| a | b |", "\n\n# Heading\n", "\n\n- item\n", "```", "`code`", "**bold**",
        "_x_", "$x^2$", ":tada:", "&lt;", "&amp;", "\r", "\t", "\u0007", "👨‍👩‍👧", "<a href=\"javascript:alert(1)\">", "\"'", "\n    indented",
    ];

    [Fact]
    public void No_text_becomes_anything_but_text() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements(Traps.Append(" ").Append("word").ToArray()).ListOf().Select(parts => string.Concat(parts)).ToArbitrary(), text =>
        {
            var page = DiffCommandTests.Rendered($"{ReviewMarkdown.Marker}\n<p>before</p>\n<p id=\"here\">{CommentText.Escape(text)}</p>\n<p>after</p>\n");
            var here = page.QuerySelector("#here").ShouldNotBeNull();
            here.QuerySelectorAll("*").ShouldAllBe(e => e.LocalName == "br" || e.LocalName == "span" && e.TextContent == "$");
            page.QuerySelectorAll("p")[0].TextContent.ShouldBe("before");
            page.QuerySelectorAll("p").ToList()[^1].TextContent.ShouldBe("after");
            Flat(here.TextContent).ShouldBe(Flat(text));
        }));

    /// <summary>The signs by which GitHub finds mentions and references, after HTML is made: none may stand before what it means.</summary>
    [Theory]
    [InlineData("Ask @team now", "@team")]
    [InlineData("see #12", "#12")]
    [InlineData("see GH-12", "GH-12")]
    [InlineData("at https://evil.example", "https://")]
    [InlineData("at www.evil.example", "www.")]
    [InlineData("yes :tada:", ":tada:")]
    public void A_space_of_no_width_takes_the_meaning(string text, string meaning)
    {
        var escaped = CommentText.Escape(text);
        escaped.ShouldNotContain(meaning);
        escaped.Replace("&#8203;", "", StringComparison.Ordinal).ShouldBe(text);
    }

    [Fact]
    public void A_macro_cannot_leave_its_place_in_a_whole_comment()
    {
        using var git = new GitRun();
        git.With("a.macro.yaml", Macro("a", "It is late.")).Commit();
        git.With("a.macro.yaml", Macro("a", string.Join(' ', Traps.Where(t => !t.Contains('\n', StringComparison.Ordinal) && !t.Contains('\r', StringComparison.Ordinal) && t[0] > ' '))));
        var page = DiffCommandTests.Rendered(git.Run("diff", "--format", "markdown").Out);
        page.QuerySelectorAll("script, img, a, h1, code > *").ShouldBeEmpty();
        page.QuerySelectorAll("table").Length.ShouldBe(2);
        page.QuerySelectorAll("details").Length.ShouldBe(1);
        page.QuerySelector("ins").ShouldNotBeNull().TextContent.ShouldContain("<script>alert(1)</script>");
        git.Run("diff", "--format", "html").Out.ShouldNotContain("<script>alert(1)");
        git.Run("diff").Out.Any(c => char.IsControl(c) && c != '\n').ShouldBeFalse();
    }

    [Theory]
    [InlineData(400, "It is late, and here are many more words about it: ")]
    [InlineData(400, "Es ist 👨‍👩‍👧 spät. ")]
    public void A_comment_that_is_too_long_is_cut_and_says_by_how_much(int macros, string words)
    {
        using var git = new GitRun();
        git.With("first.macro.yaml", Macro("first", "It is late.")).Commit();
        for (var i = 0; i < macros; i++) git.With($"m{i}.macro.yaml", Macro($"m{i}", string.Concat(Enumerable.Repeat(words, 1 + i % 7))));
        var comment = git.Run("diff", "--format", "markdown").Out;
        comment.EnumerateRunes().Count().ShouldBeLessThanOrEqualTo(65_536);
        Encoding.UTF8.GetByteCount(comment).ShouldBeLessThanOrEqualTo(262_144);
        var page = DiffCommandTests.Rendered(comment);
        var listed = page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Length;
        var unfolded = page.QuerySelectorAll("details").Count(d => d.QuerySelector("summary b") is not null);
        unfolded.ShouldBeGreaterThan(0);
        var said = page.QuerySelectorAll("p").ToList()[^1].TextContent;
        said.ShouldStartWith("This is not all:");
        if (listed > unfolded) said.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{listed - unfolded:N0} replies of the table are not shown in full"));
        if (macros > listed) said.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{macros - listed:N0} more repl"));
        (listed > unfolded || macros > listed).ShouldBeTrue();
    }

    [Fact]
    public void One_reply_that_is_too_long_alone_leaves_room_for_the_others()
    {
        using var git = new GitRun();
        git.With("first.macro.yaml", Macro("first", "It is late.")).Commit();
        git.With("huge.macro.yaml", Macro("huge", string.Concat(Enumerable.Repeat("word ", 20_000)))).With("small.macro.yaml", Macro("small", "It is small."));
        var page = DiffCommandTests.Rendered(git.Run("diff", "--format", "markdown").Out);
        page.QuerySelectorAll("summary b").Select(b => b.TextContent).ShouldBe(["small"]);
        page.QuerySelectorAll("p").ToList()[^1].TextContent.ShouldContain("1 reply of the table is not shown in full");
    }

    private static string Macro(string id, string text) => $"macro: {id}\ntitle: T\nlocale: en-US\nframework: NOTE\nreply:\n  note: >-\n    {text}\n";

    /// <summary>White space as a page shows it, without what no page shows.</summary>
    private static string Flat(string text) => string.Concat(text.Replace("\u200b", "", StringComparison.Ordinal).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
}
