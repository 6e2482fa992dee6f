using MacroLsp.Core.Rules;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Library;

public sealed class DuplicateMacroRuleTests
{
    private const string Rule = "duplicate-macro";

    [Fact]
    public void Finds_each_of_the_macros() => RuleCheck.Finds(Rule, """
        -- a.macro.yaml --
        macro: [|late|]
        locale: en-US
        -- b.macro.yaml --
        macro: other
        locale: en-US
        ---
        macro: [|late|]
        locale: en-us
        """);

    [Fact]
    public void A_macro_without_a_locale_counts_as_the_source() => RuleCheck.Finds(Rule, """
        -- a.macro.yaml --
        macro: [|late|]
        -- b.macro.yaml --
        macro: [|late|]
        locale: en-US
        """);

    [Fact]
    public void Two_locales_are_two_macros() => RuleCheck.FindsNothing(Rule, """
        -- a.macro.yaml --
        macro: late
        locale: en-US
        -- b.macro.yaml --
        macro: late
        locale: en-GB
        """);

    [Fact]
    public void The_finding_leads_to_the_others()
    {
        var fixture = Fixture.Parse("-- a.macro.yaml --\nmacro: late\n-- b.macro.yaml --\ntitle: Late\nmacro: late\n-- c.macro.yaml --\nmacro: late\n");
        var finding = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).Single(f => f.Rule == Rule);
        finding.Related.Select(r => (r.Path, r.Span.Start)).ShouldBe([("b.macro.yaml", "title: Late\nmacro: ".Length), ("c.macro.yaml", "macro: ".Length)]);
    }

    [Fact]
    public void The_fix_takes_the_locale_of_the_file_name() => RuleCheck.Fixes(Rule, """
        -- late.macro.yaml --
        macro: late
        title: Late
        locale: en-US
        reply: It is late.
        -- late.de-DE.macro.yaml --
        macro: late$0
        title: Late
        locale: en-US
        reply: It is late.
        """, """
        -- late.de-DE.macro.yaml --
        macro: late
        title: Late
        locale: de-DE
        reply: It is late.
        """);

    [Fact]
    public void The_fix_takes_the_id_of_the_file_name() => RuleCheck.Fixes(Rule, """
        -- late.macro.yaml --
        macro: late
        title: Late
        locale: en-US
        reply: It is late.
        -- lost.macro.yaml --
        macro: late$0
        title: Late
        locale: en-US
        reply: It is late.
        """, """
        -- lost.macro.yaml --
        macro: lost
        title: Late
        locale: en-US
        reply: It is late.
        """);

    [Fact]
    public void Another_fix_counts_on() => RuleCheck.Fixes(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply: It is late.
        ---
        macro: late$0
        title: Late
        locale: en-US
        reply: It is late.
        ---
        macro: late-2
        title: Late
        locale: en-US
        reply: It is late.
        """, """
        macro: late
        title: Late
        locale: en-US
        reply: It is late.
        ---
        macro: late-3
        title: Late
        locale: en-US
        reply: It is late.
        ---
        macro: late-2
        title: Late
        locale: en-US
        reply: It is late.
        """, "Change the id to \"late-3\"");

    [Fact]
    public void Of_very_many_some_are_shown()
    {
        const int Count = 3000;
        var fixture = Fixture.Parse(string.Join("---\n", Enumerable.Repeat("macro: late\ntitle: Late\nlocale: en-US\nreply: It is late.\n", Count)));
        var findings = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).Where(f => f.Rule == Rule).ToList();
        findings.Count.ShouldBe(Count);
        findings.ShouldAllBe(f => f.Related.Length == 20 && f.Message.Contains("(in this file and many more)"));
    }
}
