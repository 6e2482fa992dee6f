using MacroLsp.Core.Features;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

/// <summary>The AER score is what its definition says.</summary>
public sealed class ReplyScoresTests
{
    private const string Head = "macro: late\ntitle: Late\nlocale: en-US\n";
    private const string Whole = """
        reply:
          acknowledge: You expected your order yesterday and it has not arrived.
          empathize: I know how frustrating it is to wait for a delivery that does not come.
          reassure: I have asked the carrier, and I'll write to you tomorrow by noon.
        """;

    [Fact]
    public void A_whole_reply_has_a_hundred_points()
    {
        var score = Of(Head + Whole).ShouldNotBeNull();
        score.Points.ShouldBe(100);
        score.Parts.Select(p => p.Act).ShouldBe(["acknowledge", "empathize", "reassure"]);
        score.Parts.ShouldAllBe(p => p.Lacks == "");
    }

    [Fact]
    public void A_part_that_is_missing_counts_nothing_and_is_named()
    {
        var score = Of(Head + Whole.Replace("I know how frustrating it is to wait for a delivery that does not come.", "Please see our policy.", StringComparison.Ordinal)).ShouldNotBeNull();
        score.Points.ShouldBe(67);
        score.Parts[1].ShouldBe(new ScorePart("empathize", 0, "does not say what this is like"));
    }

    [Fact]
    public void A_promise_without_a_time_counts_three_quarters()
    {
        var score = Of(Head + Whole.Replace("tomorrow by noon", "about it", StringComparison.Ordinal)).ShouldNotBeNull();
        score.Parts[2].ShouldBe(new ScorePart("reassure", 0.75, "does not say by when"));
    }

    [Fact]
    public void The_weakest_alternative_counts() => Of(Head + """
        reply:
          acknowledge: You expected your order yesterday and it has not arrived.
          empathize:
            - when: name
              text: I know how frustrating it is to wait for a delivery that does not come.
            - text: Please see our policy.
          reassure: I have asked the carrier, and I'll write to you tomorrow by noon.
        """)?.Points.ShouldBe(67);

    [Fact]
    public void What_cannot_be_judged_has_no_score()
    {
        Of(Head.Replace("en-US", "tlh", StringComparison.Ordinal) + Whole).ShouldBeNull();
        Of(Head + "framework: HOLD\nreply:\n  hold: I'm back in 3 minutes.\n").ShouldBeNull();
        Of(Head + "framework: NOPE\n" + Whole).ShouldBeNull();
    }

    private static ReplyScore? Of(string text)
    {
        var fixture = Fixture.Parse(text);
        return ReplyScores.Of(fixture.Snapshot, fixture.Document, fixture.Document.File.Macros[0]);
    }
}
