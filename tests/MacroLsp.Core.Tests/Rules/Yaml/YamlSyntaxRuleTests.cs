using MacroLsp.Core.Rules;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Yaml;

public sealed class YamlSyntaxRuleTests
{
    private const string Rule = "yaml-syntax";

    [Theory]
    [InlineData("macro: late\n[|owner shipping-team|]\ntitle: Late", "no colon")]
    [InlineData("[|macro late|]\ntitle: Late", "no colon")]
    [InlineData("macro: late\n[|title:|]Late\nlocale: en-US", "A space is missing")]
    [InlineData("title: [|'It is late|]", "never closed")]
    [InlineData("title: [|\"It is late|]\nlocale: en-US", "never closed")]
    [InlineData("title: 'It isn'[|t late'|]", "apostrophe")]
    [InlineData("title: \"It\" [|is late|]", "quotation mark before")]
    [InlineData("title: \"It [|\\q|] is\"", "two backslashes")]
    [InlineData("reply:\n[|\t|]closing: Goodbye", "tab")]
    [InlineData("reply:\n[|\t|]closing: Goodbye\n\treassure: I am on it.", "tab")]
    [InlineData("reply:\n  closing: 'Goodbye'\n   [|reassure: I am on it.|]", "\"reassure\" does not begin")]
    [InlineData("tags:\n  - a\n  [|b: c|]", "among the items")]
    [InlineData("macro: late\n[|- a|]\ntitle: Late", "among keys")]
    [InlineData("tags: [|[a, b|]\ntitle: Late", "with ]")]
    [InlineData("valid: [|{ from: 2026-01-01|]\ntitle: Late", "with }")]
    [InlineData("title: [|@|]all late", "an at sign")]
    [InlineData("title: [|*|] late", "a star")]
    [InlineData("title: [|-|] late", "a hyphen")]
    [InlineData("title: [|> late|]", "After >")]
    [InlineData("title: [|“Late”|]", "Curly")]
    [InlineData("title: Late\n[|title|]: Later", "a second time")]
    [InlineData("title: [|*late|]", "&late")]
    [InlineData("[|<<<<<<< ours|]\ntitle: Late\n=======\ntitle: Later\n>>>>>>> theirs", "Two versions")]
    [InlineData("[|? late|]\ntitle: Late", "question mark")]
    [InlineData("macro: a\ntitle: A\nreply: Hi.\n[|macro|]: b\ntitle: B\nreply: Ho.", "separates")]
    [InlineData("tags:\n  - a\n  [|b: c|]\n  d: e", "among the items")]
    [InlineData("title: La[|\u0007|]te", "U+0007")]
    public void Finds_one_place_with_its_own_message(string text, string message) => RuleCheck.Finds(Rule, text + "\n", message);

    [Theory]
    [InlineData("title: It isn't late")]
    [InlineData("title: 'It isn''t late'")]
    [InlineData("title: He said “late” and left")]
    [InlineData("tags:\n- a\n- b")]
    [InlineData("tags: [\n  a,\n]")]
    [InlineData("title: &a Late\nnotes: *a")]
    [InlineData("title: \"a\\tb\"")]
    public void Yaml_is_fine(string text) => RuleCheck.FindsNothing(Rule, text + "\n");

    [Theory]
    [InlineData("macro: late\nowner shipping-team\n", "macro: late\nowner: shipping-team\n")]
    [InlineData("macro: late\nownr shipping-team\n", "macro: late\nowner: shipping-team\n")]
    [InlineData("macro: late\nowner = shipping-team\n", "macro: late\nowner: shipping-team\n")]
    [InlineData("macro: late\ntitle：Late\n", "macro: late\ntitle: Late\n")]
    [InlineData("macro: late\ntags [a]\n", "macro: late\ntags: [a]\n")]
    [InlineData("reply:\n  closing: Goodbye\n  and thank you\n", "reply:\n  closing: Goodbye\n    and thank you\n")]
    [InlineData("reply:\n  closing: >-\n      Goodbye\n  and thank you\n", "reply:\n  closing: >-\n      Goodbye\n      and thank you\n")]
    [InlineData("macro: late\ntitle:Late\n", "macro: late\ntitle: Late\n")]
    [InlineData("title: 'It is late\ntags: [a]\n", "title: 'It is late'\ntags: [a]\n")]
    [InlineData("title: \"It is\n  late\ntags: [a]\n", "title: \"It is\n  late\"\ntags: [a]\n")]
    [InlineData("title: 'It isn't late'\n", "title: >-\n  It isn't late\n")]
    [InlineData("title: 'Order #12 isn't late' # note\n", "title: >- # note\n  Order #12 isn't late\n")]
    [InlineData("title: \"It\" is late\n", "title: >-\n  \"It\" is late\n")]
    [InlineData("title: \"C:\\dir\"\n", "title: \"C:\\\\dir\"\n")]
    [InlineData("reply:\n\tclosing: Goodbye\n\treassure: >-\n\t\tI am on it.\n", "reply:\n  closing: Goodbye\n  reassure: >-\n    I am on it.\n")]
    [InlineData("reply:\n  closing: >-\n    Goodbye\n\tand thanks\n", "reply:\n  closing: >-\n    Goodbye\n    and thanks\n")]
    [InlineData("reply:\n  closing: 'Goodbye'\n   reassure: >-\n     I am\n     on it.\n", "reply:\n  closing: 'Goodbye'\n  reassure: >-\n    I am\n    on it.\n")]
    [InlineData("tags:\n  - a\n  b\n", "tags:\n  - a\n  - b\n")]
    [InlineData("tags:\n- a\nmoods:\n  - angry\n - confused\n", "tags:\n- a\nmoods:\n  - angry\n  - confused\n")]
    [InlineData("tags: [a, b\ntitle: Late\n", "tags: [a, b]\ntitle: Late\n")]
    [InlineData("tags: [a, [b # note\ntitle: Late\n", "tags: [a, [b]] # note\ntitle: Late\n")]
    [InlineData("tags: [a, b}\ntitle: Late\n", "tags: [a, b]\ntitle: Late\n")]
    [InlineData("title: @all late\n", "title: >-\n  @all late\n")]
    [InlineData("title: > late\n", "title: >-\n  late\n")]
    [InlineData("title: >- late\n  now\n", "title: >-\n  late now\n")]
    [InlineData("title: *late* again\n", "title: >-\n  *late* again\n")]
    [InlineData("title: *late\n", "title: >-\n  *late\n")]
    [InlineData("title: “Late”\n", "title: \"Late\"\n")]
    [InlineData("title: Late\ntitle: Late\ntags: [a]\n", "title: Late\ntags: [a]\n")]
    [InlineData("title: La\u0007te\n", "title: Late\n")]
    [InlineData("title: La\u000Bte\n", "title: La te\n")]
    [InlineData("reply: x\n  closing: Goodbye\n  contact: Call us.\n", "reply:\n  closing: Goodbye\n  contact: Call us.\n")]
    [InlineData("macro: late\n- title: Late\n", "macro: late\ntitle: Late\n")]
    [InlineData("macro: late\nvalid { until: 2030-01-01 }\n", "macro: late\nvalid: { until: 2030-01-01 }\n")]
    [InlineData("tags: [a,, b]\n", "tags: [a, b]\n")]
    [InlineData("tags: ['a' 'b']\n", "tags: ['a', 'b']\n")]
    [InlineData("tags: [- a, b]\n", "tags: [\"- a\", b]\n")]
    [InlineData("--- macro: late\ntitle: Late\n", "---\nmacro: late\ntitle: Late\n")]
    [InlineData("---macro: late\ntitle: Late\n", "---\nmacro: late\ntitle: Late\n")]
    [InlineData("macro: a\ntitle: A\nreply: Hi.\nmacro: b\ntitle: B\n", "macro: a\ntitle: A\nreply: Hi.\n---\nmacro: b\ntitle: B\n")]
    [InlineData("reply:\n  closing: Goodbye\n\t  reassure: I am on it.\n", "reply:\n  closing: Goodbye\n  reassure: I am on it.\n")]
    [InlineData("macro: late\n\ttitle: Late\nlocale: en-US\n", "macro: late\ntitle: Late\nlocale: en-US\n")]
    public void The_first_fix_is_what_most_authors_want(string before, string after) => RuleCheck.Fixes(Rule, before, after);

    [Theory]
    [InlineData("title: 'It is late\n", "title: >-\n  It is late\n", "Turn into a block")]
    [InlineData("title: “Late \"now\"”\n", "title: >-\n  Late \"now\"\n", "Turn into a block")]
    [InlineData("macro: late\ntitle: Late\nmacro: later\n", "macro: late\ntitle: Late\n", "Remove this one")]
    [InlineData("macro: late\nmacro: Late\n", "macro: late\ntitle: Late\n", "Change this one to \"title\"")]
    public void Other_fixes_are_offered_too(string before, string after, string title) => RuleCheck.Fixes(Rule, before, after, title);

    private const string Merge = "macro: late\n<<<<<<< HEAD\ntitle: Late\n||||||| base\ntitle: Old\n=======\ntitle: Later\n>>>>>>> spring\ntags: [a]\n";

    [Theory]
    [InlineData("Keep the first version (HEAD)", "macro: late\ntitle: Late\ntags: [a]\n")]
    [InlineData("Keep the second version (spring)", "macro: late\ntitle: Later\ntags: [a]\n")]
    [InlineData("Keep both", "macro: late\ntitle: Late\ntitle: Later\ntags: [a]\n")]
    public void A_merge_keeps_one_side_or_both(string title, string after)
    {
        var fixture = Fixture.Parse(Merge);
        var finding = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).Single(f => f.Rule == Rule);
        finding.Fixes.ShouldAllBe(f => !f.IsSafe && !f.IsPreferred);
        Core.Text.TextEdit.Apply(Merge, finding.Fixes.Single(f => f.Title == title).Edits).ShouldBe(after);
    }

    [Fact]
    public void A_merge_leads_to_both_sides()
    {
        var fixture = Fixture.Parse(Merge);
        var finding = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).Single(f => f.Rule == Rule);
        finding.Related.Select(r => fixture.Document.Source.Slice(r.Span)).ShouldBe(["title: Late\n", "title: Later\n"]);
    }

    [Fact]
    public void A_key_that_stands_twice_leads_to_the_first()
    {
        var fixture = Fixture.Parse("macro: late\ntitle: Late\ntitle: Later\n");
        var finding = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).Single(f => f.Rule == Rule);
        finding.Related.ShouldHaveSingleItem().Span.Start.ShouldBe("macro: late\n".Length);
    }

    /// <summary>One broken place gives one message, and what is right around it stays right.</summary>
    [Theory]
    [InlineData("acknowledge Your package is late.")]
    [InlineData("acknowledge:Your package is late.")]
    [InlineData("acknowledge: 'Your package is late.")]
    [InlineData("acknowledge: {{ order_number }} is late.")]
    [InlineData("acknowledge: Late: your package.")]
    [InlineData("acknowledge: @you, it is late.")]
    [InlineData("acknowledge: > It is late.")]
    [InlineData("acknowledge: *It* is late.")]
    [InlineData("acknow")]
    [InlineData("{{ order")]
    [InlineData("\tacknowledge: Your package is late.")]
    [InlineData("<<<<<<< HEAD\n  acknowledge: Your package is late.\n=======\n  acknowledge: Late.\n>>>>>>> x")]
    public void A_broken_section_costs_one_message(string broken)
    {
        var line = broken[0] is '\t' or '<' ? broken : "  " + broken;
        var fixture = Fixture.Parse($"""
            macro: late
            title: Late
            locale: en-US
            reply:
            {line}
              empathize: I know that this is annoying.
              reassure: I write to you on the day it leaves.
            """);
        Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).Select(f => f.Rule).Count().ShouldBe(1);
    }
}
