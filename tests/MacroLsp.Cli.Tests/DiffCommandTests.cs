using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

/// <summary>A real repository with a branch that edits three macros: one is renamed, one changes in one locale, one is gone.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private const string Refund = """
        macro: refund-started
        title: Your refund
        locale: en-US
        channel: email
        owner: payment-team
        reply:
          acknowledge: >-
            You sent order {{ order_number }} back and it has reached us.
          empathize: >-
            I know how annoying it is to wait for money.
          reassure: >-
            I have started the refund and I'll write to you by {{ next_update | date: short }}.

        """;

    private const string Late = """
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: >-
            You expected your package on {{ etd | date: long }} and it has not arrived.
          empathize: >-
            I know how frustrating it is to plan around a delivery that does not come.
          reassure: >-
            I have asked the carrier and I'll write to you by {{ next_update | date: short }}.

        """;

    private const string LateGerman = """
        macro: late-delivery
        title: Späte Lieferung
        locale: de-DE
        reply:
          acknowledge: >-
            Sie haben Ihr Paket am {{ etd | date: long }} erwartet, und es ist nicht angekommen.
          empathize: >-
            Ich weiß, wie ärgerlich das ist.
          reassure: >-
            Ich habe beim Zusteller nachgefragt und schreibe Ihnen bis {{ next_update | date: short }}.

        """;

    private const string Event = "macro: event-rules\ntitle: Rules\nlocale: en-US\nframework: NOTE\nreply:\n  note: The event ends on Friday.\n";

    private const string Hold = "macro: hold\ntitle: H\nlocale: en-US\nframework: HOLD\nnext: [event-rules]\nreply:\n  hold: I'm back in 3 minutes.\n";

    private readonly GitRun _git = new();

    public DiffCommandTests()
    {
        _git.With("pay/refund.macro.yaml", Refund).With("ship/late.macro.yaml", Late).With("ship/late.de-DE.macro.yaml", LateGerman)
            .With("event.macro.yaml", Event).With("hold.macro.yaml", Hold).With("macrolsp.yaml", "source-locale: en-US\nlocales: { en-US: {}, de-DE: {} }\n").Commit();
        _git.Git("checkout", "-q", "-b", "topic");
        _git.Git("mv", "pay/refund.macro.yaml", "pay/refund-on-its-way.macro.yaml");
        _git.Edit("pay/refund-on-its-way.macro.yaml", "macro: refund-started", "macro: refund-on-its-way").Edit("pay/refund-on-its-way.macro.yaml", "I have started the refund", "I have sent the refund to your bank")
            .Edit("pay/refund-on-its-way.macro.yaml", "owner: payment-team", "owner: billing")
            .Edit("ship/late.de-DE.macro.yaml", "am {{ etd | date: long }} ", "schon längst ").Without("event.macro.yaml").Commit();
    }

    public void Dispose() => _git.Dispose();

    [Fact]
    public void Text_shows_words_that_came_and_went_and_what_that_does()
    {
        var result = _git.Run("diff", "main");
        result.Code.ShouldBe(0);
        var lines = result.Lines;
        lines.ShouldContain("refund-on-its-way · en-US  pay/refund-on-its-way.macro.yaml:1");
        lines.ShouldContain("  renamed, was refund-started");
        lines.ShouldContain("  moved, was pay/refund.macro.yaml");
        lines.ShouldContain("    I have [-started-]{+sent+} the refund{+ to your bank+} and I'll write to you by 12/4/2026.");
        lines.ShouldContain("  owner: payment-team → billing");
        lines.ShouldContain("late-delivery · de-DE  ship/late.de-DE.macro.yaml:1");
        lines.ShouldContain("    Sie haben Ihr Paket [-am 1. Dezember 2026-]{+schon längst+} erwartet, und es ist nicht angekommen.");
        lines.ShouldContain("  placeholder lost: {{ etd | date: long }}");
        lines.ShouldContain("event-rules · en-US  event.macro.yaml:1");
        lines.ShouldContain("  removed");
        lines.ShouldContain("    [-The event ends on Friday.-]");
        lines.ShouldContain(l => l.Contains("[unknown-macro-reference] hold.macro.yaml:5", StringComparison.Ordinal));
        lines.ShouldNotContain(l => l.StartsWith("late-delivery · en-US", StringComparison.Ordinal));
        lines[^1].ShouldStartWith("2 replies changed, 1 removed since main (");
    }

    [Fact]
    public void Markdown_is_a_comment_with_a_marker_a_table_and_folded_replies()
    {
        var comment = _git.Run("diff", "main", "--format", "markdown").Out;
        comment.Split('\n')[0].ShouldBe("<!-- macrolsp-diff -->");
        var page = Rendered(comment);
        page.QuerySelector("h3")?.TextContent.ShouldBe("Reply macros: 2 replies changed, 1 removed");
        Rows(page).ShouldBe(
        [
            "event-rules|en-US|removed|",
            "late-delivery|de-DE|Acknowledge changed, etd lost|1 new",
            "refund-on-its-way|en-US|renamed, was refund-started, moved, was pay/refund.macro.yaml, Reassure changed, owner|",
        ]);
        page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr")[2].Children[4].TextContent.ShouldBe("100");
        var details = page.QuerySelectorAll("details");
        details.Count(d => d.QuerySelector("summary b") is not null).ShouldBe(3);
        var refund = details.Single(d => d.QuerySelector("summary b")?.TextContent == "refund-on-its-way");
        details.Single(d => d.QuerySelector("summary b")?.TextContent == "late-delivery").QuerySelectorAll("li code").Select(c => c.TextContent).ShouldBe(["placeholder-mismatch"]);
        refund.QuerySelectorAll("del").Select(d => d.TextContent).ShouldBe(["started"]);
        refund.QuerySelectorAll("ins").Select(d => d.TextContent).ShouldBe(["sent", " to your bank"]);
        refund.QuerySelectorAll("li").Select(l => l.TextContent).ShouldContain("owner: payment-team → billing");
    }

    [Fact]
    public void Html_is_a_page_of_its_own_with_both_sides()
    {
        var html = _git.Run("diff", "main", "--format", "html").Out;
        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("link, img, iframe, script[src]").ShouldBeEmpty();
        page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content").ShouldNotBeNull().ShouldStartWith("default-src 'none'");
        page.QuerySelectorAll(".variant h2").Select(h => h.TextContent).ShouldBe(["event-rules, en-US", "late-delivery, de-DE", "refund-on-its-way, en-US"]);
        var german = page.QuerySelectorAll(".variant")[1];
        german.QuerySelector(".before .text")?.TextContent.ShouldBe("Sie haben Ihr Paket am 1. Dezember 2026 erwartet, und es ist nicht angekommen.");
        german.QuerySelector(".after .text")?.TextContent.ShouldBe("Sie haben Ihr Paket schon längst erwartet, und es ist nicht angekommen.");
        german.QuerySelector(".before del")?.TextContent.ShouldBe("am 1. Dezember 2026");
        german.QuerySelector(".after ins")?.TextContent.ShouldBe("schon längst");
        german.QuerySelectorAll(".before ins, .after del").ShouldBeEmpty();
        page.QuerySelectorAll(".more li").ShouldContain(l => l.TextContent.Contains("event-rules", StringComparison.Ordinal));
    }

    [Fact]
    public void The_work_tree_is_the_side_after_and_HEAD_the_default()
    {
        _git.Run("diff").Out.ShouldStartWith("No reply changed since HEAD (");
        _git.Edit("ship/late.macro.yaml", "how frustrating", "how annoying");
        var lines = _git.Run("diff").Lines;
        lines.ShouldContain("    I know how [-frustrating-]{+annoying+} it is to plan around a delivery that does not come.");
        lines.ShouldContain("de-DE of late-delivery became stale: empathize changed in en-US and not there");
    }

    [Fact]
    public void What_the_other_branch_did_since_is_not_shown_unless_it_is_asked_for()
    {
        _git.Git("checkout", "-q", "main");
        _git.Edit("hold.macro.yaml", "3 minutes", "5 minutes").Commit();
        _git.Git("checkout", "-q", "topic");
        _git.Run("diff", "main").Out.ShouldNotContain("minutes");
        _git.Run("diff", "main", "--no-merge-base").Out.ShouldContain("I'm back in [-5-]{+3+} minutes.");
    }

    [Fact]
    public void Paths_limit_what_is_shown() => _git.Run("diff", "main", "ship").Lines.Where(l => l.Contains(" · ", StringComparison.Ordinal)).ShouldBe(["late-delivery · de-DE  ship/late.de-DE.macro.yaml:1"]);

    [Fact]
    public void A_changed_configuration_is_read_from_the_commit_too()
    {
        _git.Commit();
        _git.With("macrolsp.yaml", "source-locale: en-US\nlocales: { en-US: {}, de-DE: {} }\nrules: { leftover-text: off }\n").Edit("ship/late.macro.yaml", "You expected", "TODO you expected");
        _git.Run("diff").Out.ShouldNotContain("leftover-text");
        _git.With("macrolsp.yaml", "source-locale: en-US\nlocales: { en-US: {}, de-DE: {} }\n");
        _git.Run("diff").Out.ShouldContain("[leftover-text]");
    }

    [Fact]
    public void Mistakes_say_what_to_do()
    {
        _git.Run("diff", "nowhere").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Error.ShouldContain("There is no \"nowhere\""));
        _git.Run("diff", "ship").Error.ShouldContain("macrolsp diff HEAD ship");
        using var outside = new CommandRun().With("a.macro.yaml", Late);
        outside.Run("diff").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Error.ShouldContain("is not in a git repository"));
    }

    [Fact]
    public void A_file_gets_the_document_when_it_is_named()
    {
        _git.Run("diff", "main", "--format", "html", "--output", "diff.html").Out.ShouldBeEmpty();
        File.ReadAllText(Path.Combine(_git.Folder, "diff.html")).ShouldStartWith("<!DOCTYPE html>");
    }

    /// <summary>The comment as GitHub makes HTML of it: by a reader of its Markdown with all that it recognizes.</summary>
    internal static IDocument Rendered(string comment) => new HtmlParser().ParseDocument(
        Markdown.ToHtml(comment, new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseEmojiAndSmiley().UseMathematics().UseFootnotes().Build())
            .Replace("\u200b", "", StringComparison.Ordinal));

    private static IEnumerable<string> Rows(IDocument page) =>
        page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Take(4).Select(c => c.TextContent)));
}
