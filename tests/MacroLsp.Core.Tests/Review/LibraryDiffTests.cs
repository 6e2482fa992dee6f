using System.Text;
using MacroLsp.Core.Review;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Review;

public sealed class LibraryDiffTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private const string Late = """
        macro: late-delivery
        title: Late delivery
        locale: en-US
        channel: chat
        owner: shipping-team
        moods: [angry]
        reply:
          greeting: >-
            Hi {{ name | default: "there" }}, I'm {{ agent_name }}.
          acknowledge: >-
            You expected your package on {{ etd | date: long }} and it has not arrived.
          empathize: I know how frustrating it is to plan around a delivery that does not come.
          reassure:
            - when: carrier_contact
              text: I have asked the carrier to bring it forward. You can also reach them at {{ carrier_contact }}.
            - text: I have asked the carrier to bring it forward and I will write to you by {{ next_update | date: short }}.

        """;

    private const string LateGerman = """
        macro: late-delivery
        title: Späte Lieferung
        locale: de-DE
        reply:
          acknowledge: Sie haben Ihr Paket am {{ etd | date: long }} erwartet, und es ist nicht angekommen.
          empathize: Ich weiß, wie ärgerlich das ist.

        """;

    private const string LateBritish = """
        macro: late-delivery
        title: Late delivery
        locale: en-GB
        reply:
          greeting: Hello {{ name | default: "there" }}, I'm {{ agent_name }}.

        """;

    [Fact]
    public void Nothing_changed_is_no_change() => Between([("a.macro.yaml", Late)], [("a.macro.yaml", Late)]).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Words_are_marked_in_the_rendered_reply()
    {
        var change = Only([("a.macro.yaml", Late)], [("a.macro.yaml", Late.Replace("how frustrating", "how annoying", StringComparison.Ordinal))]);
        Sections(change).ShouldBe(
        [
            "greeting", "acknowledge",
            "empathize changed: I know how [-frustrating-][+annoying+] it is to plan around a delivery that does not come.",
            "reassure",
        ]);
        change.Placeholders.ShouldBeEmpty();
    }

    [Fact]
    public void A_change_in_an_alternative_that_the_sample_does_not_choose_is_seen()
    {
        var change = Only([("a.macro.yaml", Late)], [("a.macro.yaml", Late.Replace("I will write", "I'll call", StringComparison.Ordinal))]);
        var reassure = change.Sections.Single(s => s.Id == "reassure");
        reassure.Alternatives.Select(a => a.Kind).ShouldBe([ChangeKind.Same, ChangeKind.Changed]);
        Marked(reassure.Alternatives[1]).ShouldContain("[-I will write-][+I'll call+]");
    }

    [Fact]
    public void A_placeholder_is_one_piece_and_its_loss_is_said()
    {
        var change = Only([("a.macro.yaml", Late)], [("a.macro.yaml", Late.Replace("on {{ etd | date: long }} and", "last week and", StringComparison.Ordinal))]);
        Marked(change.Sections.Single(s => s.Id == "acknowledge").Alternatives[0]).ShouldMatch(@"^You expected your package \[-on \w+ \d+, \d{4}-\]\[\+last week\+\] and it has not arrived\.$");
        change.Placeholders.ShouldHaveSingleItem().ShouldBe(new PlaceholderChange("etd", ChangeKind.Removed, "{{ etd | date: long }}", ""));
    }

    [Fact]
    public void Another_default_is_a_change_though_the_sample_reads_the_same()
    {
        var change = Only([("a.macro.yaml", Late)], [("a.macro.yaml", Late.Replace("\"there\"", "\"friend\"", StringComparison.Ordinal))]);
        change.ChangesReply.ShouldBeFalse();
        change.Placeholders.ShouldHaveSingleItem().ShouldBe(
            new PlaceholderChange("name", ChangeKind.Changed, "{{ name | default: \"there\" }}", "{{ name | default: \"friend\" }}"));
    }

    [Fact]
    public void Sections_that_come_go_and_move_are_told_apart()
    {
        const string before = "macro: m\ntitle: T\nlocale: en-US\nreply:\n  greeting: Hello.\n  acknowledge: It is late.\n  empathize: That is hard.\n  reassure: I write.\n";
        const string after = "macro: m\ntitle: T\nlocale: en-US\nreply:\n  acknowledge: It is late.\n  greeting: Hello.\n  reassure: I write.\n  closing: Bye.\n";
        Sections(Only([("a.macro.yaml", before)], [("a.macro.yaml", after)])).ShouldBe(
            ["acknowledge moved", "empathize removed: [-That is hard.-]", "greeting", "reassure", "closing added: [+Bye.+]"]);
    }

    [Fact]
    public void A_file_and_an_id_that_are_renamed_stay_one_macro()
    {
        var after = Late.Replace("late-delivery", "delayed-parcel", StringComparison.Ordinal).Replace("that does not come", "that never comes", StringComparison.Ordinal);
        var change = Only([("old/a.macro.yaml", Late)], [("new/b.macro.yaml", after)]);
        change.Kind.ShouldBe(ChangeKind.Changed);
        (change.IsRenamed, change.IsMoved).ShouldBe((true, true));
        Sections(change).ShouldContain("empathize changed: I know how frustrating it is to plan around a delivery that [-does not come-][+never comes+].");
    }

    [Fact]
    public void A_macro_that_says_something_else_is_not_a_rename()
    {
        const string other = "macro: refund\ntitle: Refund\nlocale: en-US\nreply:\n  acknowledge: You were charged twice for one order.\n";
        Between([("a.macro.yaml", Late)], [("b.macro.yaml", other)]).Variants.Select(v => v.Kind).ShouldBe([ChangeKind.Removed, ChangeKind.Added]);
    }

    [Fact]
    public void Of_two_that_are_alike_the_nearer_one_was_renamed()
    {
        var near = Late.Replace("late-delivery", "b-near", StringComparison.Ordinal);
        var far = near.Replace("b-near", "a-far", StringComparison.Ordinal).Replace("how frustrating it is", "how it is", StringComparison.Ordinal);
        var change = Between([("a.macro.yaml", Late)], [("x.macro.yaml", far), ("y.macro.yaml", near)]);
        change.Variants.Select(v => (v.Side.Id, v.Kind, v.Before?.Id)).ShouldBe([("a-far", ChangeKind.Added, null), ("b-near", ChangeKind.Changed, "late-delivery")]);
    }

    [Fact]
    public void Values_that_agents_notice_are_listed()
    {
        var change = Only([("a.macro.yaml", Late)], [("a.macro.yaml", Late.Replace("moods: [angry]", "moods: [angry, disappointed]\nreview-by: 2027-03-01", StringComparison.Ordinal).Replace("chat", "email", StringComparison.Ordinal))]);
        change.Values.ShouldBe(
        [
            new ValueChange("channel", "chat", "email"), new ValueChange("moods", "angry", "angry, disappointed"), new ValueChange("review-by", null, "2027-03-01"),
        ]);
    }

    [Fact]
    public void Findings_that_came_and_went_are_told_apart_and_a_moved_one_is_neither()
    {
        const string todo = "TODO check this. ";
        var before = Late.Replace("I know how", todo + "I know how", StringComparison.Ordinal);
        var after = "# A comment that moves everything.\n" + Late.Replace("You expected", "{{ ordr_number }} You expected", StringComparison.Ordinal);
        var change = Only([("a.macro.yaml", before)], [("a.macro.yaml", after)]);
        change.FixedFindings.Select(f => f.Rule).ShouldBe(["leftover-text"]);
        change.NewFindings.Select(f => f.Rule).ShouldBe(["unknown-placeholder"]);
        Only([("a.macro.yaml", before)], [("a.macro.yaml", "# Moved.\n" + before.Replace("annoying", "a", StringComparison.Ordinal).Replace("[angry]", "[]", StringComparison.Ordinal))])
            .NewFindings.Where(f => f.Rule == "leftover-text").ShouldBeEmpty();
    }

    [Fact]
    public void The_score_is_given_before_and_after()
    {
        var change = Only([("a.macro.yaml", Late)], [("a.macro.yaml", Late.Replace("I know how frustrating it is to plan around a delivery that does not come.", "Please see our policy.", StringComparison.Ordinal))]);
        (change.Before?.Score?.Points).ShouldBe(92);
        (change.After?.Score?.Points).ShouldBe(58);
    }

    [Fact]
    public void A_locale_that_did_not_follow_is_stale_one_that_followed_or_has_no_own_text_is_not()
    {
        var source = Late.Replace("how frustrating", "how annoying", StringComparison.Ordinal);
        var macro = Between(
            [("a.macro.yaml", Late), ("de.macro.yaml", LateGerman), ("gb.macro.yaml", LateBritish)],
            [("a.macro.yaml", source), ("de.macro.yaml", LateGerman), ("gb.macro.yaml", LateBritish)]).Macros.ShouldHaveSingleItem();
        var stale = macro.Stale.ShouldHaveSingleItem();
        (stale.Locale, stale.From, string.Join(',', stale.Parts)).ShouldBe(("de-DE", "en-US", "empathize"));
        // en-GB has no own text for it and inherits the new one: its customers read the change.
        macro.Variants.Select(v => (v.Locale, v.IsInherited)).ShouldContain(("en-GB", true));

        var followed = LateGerman.Replace("ärgerlich", "frustrierend", StringComparison.Ordinal);
        Between([("a.macro.yaml", Late), ("de.macro.yaml", LateGerman)], [("a.macro.yaml", source), ("de.macro.yaml", followed)])
            .Macros.ShouldHaveSingleItem().Stale.ShouldBeEmpty();
    }

    [Fact]
    public void Writing_the_same_in_another_way_is_no_change_of_the_reply()
    {
        var after = Late.Replace("  empathize: I know how frustrating it is to plan", "  empathize: >-\n    I know how frustrating it is\n    to plan", StringComparison.Ordinal);
        var change = Between([("a.macro.yaml", Late), ("de.macro.yaml", LateGerman)], [("a.macro.yaml", after), ("de.macro.yaml", LateGerman)]);
        change.Macros.ShouldBeEmpty();
        change.FormatOnly.Select(f => f.Id).ShouldBe(["late-delivery"]);
    }

    [Fact]
    public void What_a_removed_macro_breaks_elsewhere_is_found()
    {
        const string next = "macro: hold\ntitle: H\nlocale: en-US\nframework: HOLD\nnext: [late-delivery]\nreply:\n  hold: I'm back in 3 minutes.\n";
        var change = Between([("a.macro.yaml", Late), ("b.macro.yaml", next)], [("b.macro.yaml", next)]);
        change.Variants.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Removed);
        var broken = change.Elsewhere.ShouldHaveSingleItem();
        (broken.IsNew, broken.Document.Path, broken.Finding.Rule).ShouldBe((true, "b.macro.yaml", "unknown-macro-reference"));
    }

    [Fact]
    public void Another_configuration_reaches_every_file()
    {
        var before = Snapshot([("a.macro.yaml", Late)]).With(Config("rules: { weak-empathize: off }\n"));
        var after = Snapshot([("a.macro.yaml", Late)]).With(Config("placeholders: { carrier_contact: { type: contact, description: D, sample: \"555\" } }\nrules: { missing-section: error }\nframeworks:\n  AER:\n    sections:\n      - { id: greeting, title: Hello, required: true }\n      - { id: farewell, title: Bye, required: true }\n"));
        LibraryDiff.Between(before, after, Today).IsEmpty.ShouldBeFalse();
    }

    private static ConfigPlace Config(string text) => ConfigPlace.Read("macrolsp.yaml", new SourceText(text), AllRules.Ids);

    private static WorkspaceSnapshot Snapshot((string Path, string Text)[] files) =>
        WorkspaceSnapshot.Empty.With(files.Select(f => new MacroDocument(f.Path, new SourceText(f.Text), version: 1)));

    private static LibraryChange Between((string Path, string Text)[] before, (string Path, string Text)[] after) =>
        LibraryDiff.Between(Snapshot(before), Snapshot(after), Today);

    private static VariantChange Only((string Path, string Text)[] before, (string Path, string Text)[] after) =>
        Between(before, after).Variants.ShouldHaveSingleItem();

    /// <summary>A line for each section: its id, what became of it, and its first text with marks unless it is the same.</summary>
    private static IEnumerable<string> Sections(VariantChange change) => change.Sections.Select(s =>
        s.Id + (s.IsMoved ? " moved" : "") + (s.Kind == ChangeKind.Same ? "" : $" {s.Kind.ToString().ToLowerInvariant()}: {Marked(s.Alternatives[0])}"));

    private static string Marked(AlternativeChange alternative)
    {
        var text = new StringBuilder();
        foreach (var group in Grouped(alternative.Runs))
        {
            text.Append(group.Mark switch
            {
                RunMark.Deleted => $"[-{group.Text}-]",
                RunMark.Inserted => $"[+{group.Text}+]",
                _ => group.Text,
            });
        }

        return text.ToString();
    }

    private static IEnumerable<(RunMark Mark, string Text)> Grouped(IEnumerable<MarkedRun> runs)
    {
        var all = new List<(RunMark Mark, string Text)>();
        foreach (var run in runs)
        {
            if (all is [.., var last] && last.Mark == run.Mark) all[^1] = (run.Mark, last.Text + run.Text);
            else all.Add((run.Mark, run.Text));
        }

        return all;
    }
}
