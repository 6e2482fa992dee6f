using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Keys;

public sealed class MissingKeyRuleTests
{
    private const string Rule = "missing-key";

    [Fact]
    public void Finds_each_key_that_every_macro_needs() => RuleCheck.Finds(Rule, "[|[|[|[|tags|]|]|]|]: [shipping]\n");

    [Fact]
    public void Points_to_the_id_when_there_is_one() => RuleCheck.Finds(Rule, """
        macro: [|late|]
        locale: en-US
        reply: It is late.
        """, "no \"title\"");

    [Fact]
    public void Finds_a_key_with_nothing_behind_it() => RuleCheck.Finds(Rule, """
        macro: late
        [|title|]:
        [|locale|]: ""
        reply: It is late.
        """, "Nothing stands after");

    [Fact]
    public void A_variant_inherits_the_title() => RuleCheck.FindsNothing(Rule, """
        -- a.macro.yaml --
        macro: late
        title: Late
        locale: en-US
        reply: It is late.
        -- b.macro.yaml --
        macro: late
        locale: en-GB
        reply: It is late.
        """);

    [Fact]
    public void A_variant_of_a_source_without_a_title_inherits_none() => RuleCheck.Finds(Rule, """
        -- a.macro.yaml --
        macro: [|late|]
        locale: en-US
        reply: It is late.
        -- b.macro.yaml --
        macro: [|late|]
        locale: en-GB
        reply: It is late.
        """);

    [Fact]
    public void Finds_an_alternative_without_a_text() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          reassure:
            - [|when|]: carrier_contact
            - text: I am on it.
        """);

    [Theory]
    [InlineData("title Late")]
    [InlineData("titel Late")]
    [InlineData("tit")]
    [InlineData("???")]
    [InlineData("\"title: Late")]
    [InlineData("?")]
    public void What_may_stand_on_a_line_that_cannot_be_read_is_not_missing(string line) => RuleCheck.FindsNothing(Rule, $"""
        macro: late
        {line}
        locale: en-US
        reply: It is late.
        """);

    [Fact]
    public void A_line_that_lacks_another_key_hides_no_title() => RuleCheck.Finds(Rule, """
        macro: [|late|]
        owner shipping-team
        locale: en-US
        reply: It is late.
        """);

    [Fact]
    public void A_key_that_is_indented_too_far_is_not_missing() => RuleCheck.FindsNothing(Rule, """
        macro: late
        owner: shipping-team
          title: Late
        locale: en-US
        reply: It is late.
        """);

    [Fact]
    public void The_fix_writes_the_title_of_the_id() => RuleCheck.Fixes(Rule, """
        macro: late-delivery
        locale: en-US
        reply: It is late.
        """, """
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply: It is late.
        """);

    [Fact]
    public void The_fix_takes_the_id_from_the_name_of_the_file() => RuleCheck.Fixes(Rule, """
        -- shipping/late-delivery.en-GB.macro.yaml --
        # Shipping.
        title: Late
        locale: en-GB
        reply: It is late.
        """, """
        -- shipping/late-delivery.en-GB.macro.yaml --
        # Shipping.
        macro: late-delivery
        title: Late
        locale: en-GB
        reply: It is late.
        """);

    [Fact]
    public void The_fix_takes_the_locale_from_the_name_of_the_file() => RuleCheck.Fixes(Rule, """
        -- late.de-DE.macro.yaml --
        macro: late
        title: Late   # for agents
        reply: It is late.
        """, """
        -- late.de-DE.macro.yaml --
        macro: late
        title: Late   # for agents
        locale: de-DE
        reply: It is late.
        """);

    [Fact]
    public void The_fix_takes_the_source_locale_where_the_file_names_none() => RuleCheck.Fixes(Rule, """
        -- macrolsp.yaml --
        source-locale: fr-FR
        -- late.macro.yaml --
        macro: late$0
        title: Late
        reply: It is late.
        """, """
        -- macrolsp.yaml --
        source-locale: fr-FR
        -- late.macro.yaml --
        macro: late$0
        title: Late
        locale: fr-FR
        reply: It is late.
        """);

    [Fact]
    public void The_fix_fills_a_key_with_nothing_behind_it() =>
        RuleCheck.Fixes(Rule, "macro: late\r\ntitle:\r\nlocale: en-US\r\nreply: It is late.\r\n", "macro: late\r\ntitle: Late\r\nlocale: en-US\r\nreply: It is late.\r\n");

    [Fact]
    public void The_fix_writes_a_reply_with_the_sections_it_needs()
    {
        const string before = "macro: late\r\ntitle: Late\r\nlocale: en-US\r\ntags: [shipping]\r\n";
        var fixture = Fixture.Parse(before);
        var finding = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).ShouldHaveSingleItem();
        var after = TextEdit.Apply(before, finding.Fixes.ShouldHaveSingleItem().Edits);
        after.ShouldStartWith("macro: late\r\ntitle: Late\r\nlocale: en-US\r\ntags: [shipping]\r\nreply:\r\n  acknowledge: >-\r\n    ");
        var again = Fixture.Parse(after);
        again.Document.File.Macros[0].Reply.Sections.Select(s => s.Id).ShouldBe(["acknowledge", "empathize", "reassure"]);
        Analyzer.Analyze(again.Snapshot, again.Document, RuleCheck.Today).Where(f => f.Rule is "missing-key" or "missing-section" or "empty-section").ShouldBeEmpty();
    }

    [Fact]
    public void Without_phrases_only_the_author_knows_the_reply() => RuleCheck.HasNoFix(Rule, "macro: late\ntitle: Late\nlocale: cy-GB\n");
}
