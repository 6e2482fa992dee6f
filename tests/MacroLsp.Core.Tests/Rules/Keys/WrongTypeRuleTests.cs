using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Keys;

public sealed class WrongTypeRuleTests
{
    private const string Rule = "wrong-type";

    [Theory]
    [InlineData("title: [|[Late, Delivery]|]", "takes one text")]
    [InlineData("owner: [|{ team: shipping }|]", "a group of keys")]
    [InlineData("macro:\n  [|- late|]\n  - later", "a list")]
    [InlineData("channel: [|chatt|]", "Did you mean \"chat\"?")]
    [InlineData("channel: [|pigeon|]", "Write one of")]
    [InlineData("framework: [|AIR|]", "Did you mean \"AER\"?")]
    [InlineData("framework: [|aer|]", "Did you mean \"AER\"?")]
    [InlineData("moods: [angry, [|angrry|]]", "Did you mean \"angry\"?")]
    [InlineData("moods: [|happy|]", "Write one of")]
    [InlineData("moods: [|angry, confused|]", "square brackets, [angry, confused]")]
    [InlineData("tags: [|{ a: b }|]", "takes a list of words")]
    [InlineData("tags: [a, [|[b]|]]", "this item is none")]
    [InlineData("next: [|one, two|]", "Commas alone")]
    [InlineData("review-by: [|soon|]", "2027-01-31")]
    [InlineData("review-by: [|2027-02-30|]", "not read as a day")]
    [InlineData("review-by: [|31.01.2027|]", "2027-01-31")]
    [InlineData("valid: [|2026-11-20|]", "under their own names")]
    [InlineData("valid: { from: [|tomorrow|] }", "not read as a day")]
    [InlineData("valid: { from: [|[2026-01-01]|] }", "takes one day")]
    [InlineData("valid: { from: 2026-12-02, until: [|2026-11-20|] }", "comes before the first")]
    [InlineData("based-on: [|en-US|]", "under its own name")]
    [InlineData("based-on: [|[en-US]|]", "takes the locale and the sections")]
    [InlineData("based-on: { [|sections|]: abc }", "one fingerprint")]
    [InlineData("reply: [|[a, b]|]", "A list belongs below")]
    [InlineData("reply:\n  reassure:\n    [|when|]: etd\n    text: Soon.", "put a hyphen")]
    [InlineData("reply:\n  [|reassure|]:\n    part: Soon.", "a group of keys")]
    [InlineData("reply:\n  reassure:\n    - [|[a, b]|]", "A list in a list")]
    [InlineData("reply:\n  reassure:\n    - [|text|]: [a, b]", "\"text\" takes one text")]
    [InlineData("reply:\n  reassure:\n    - [|when|]: { a: b }\n      text: Soon.", "\"when\" takes")]
    public void Finds_a_value_of_another_kind(string line, string message) => RuleCheck.Finds(Rule, line + "\n", message);

    [Theory]
    [InlineData("title: no")]
    [InlineData("title: 2026-12-01")]
    [InlineData("tags: shipping")]
    [InlineData("moods: angry")]
    [InlineData("tags:\n  - a\n  - b")]
    [InlineData("channel: sms")]
    [InlineData("framework: HEARD")]
    [InlineData("review-by: '2027-01-31'")]
    [InlineData("valid: { from: 2026-11-20, until: 2026-11-20 }")]
    [InlineData("valid: { until: 2026-11-20 }")]
    [InlineData("owner:")]
    [InlineData("based-on: { locale: en-US, sections: { a: 1 } }")]
    [InlineData("reply:\n  reassure:\n    - when: [etd, carrier]\n      text: Soon.\n    - Later.")]
    [InlineData("tags: &t [a, b]\nnext: *t")]
    public void Values_of_the_right_kind_are_fine(string line) => RuleCheck.FindsNothing(Rule, line + "\n");

    [Fact]
    public void Finds_a_file_that_is_no_macro() => RuleCheck.Finds(Rule, "[|Dear customer, your package is late.|]\n", "no macro yet");

    [Fact]
    public void Finds_a_list_that_is_no_macro() => RuleCheck.Finds(Rule, "[|- macro: late|]\n  title: Late\n", "no macro yet");

    [Fact]
    public void An_empty_file_is_fine() => RuleCheck.FindsNothing(Rule, "# nothing yet\n");

    [Theory]
    [InlineData("channel: chatt", "channel: chat")]
    [InlineData("channel: 'chatt'", "channel: chat")]
    [InlineData("framework: aer", "framework: AER")]
    [InlineData("moods: [angry, angrry]", "moods: [angry, angry]")]
    [InlineData("moods: angry, confused", "moods: [angry, confused]")]
    [InlineData("title: [Late]", "title: Late")]
    [InlineData("review-by: 31.1.2027", "review-by: 2027-01-31")]
    [InlineData("review-by: 2027/1/5", "review-by: 2027-01-05")]
    [InlineData("review-by: 20270105", "review-by: 2027-01-05")]
    [InlineData("review-by: 31/01/2027", "review-by: 2027-01-31")]
    [InlineData("review-by: 01/31/2027", "review-by: 2027-01-31")]
    [InlineData("review-by: \"January 31, 2027\"", "review-by: \"2027-01-31\"")]
    [InlineData("review-by: 31 Jan 2027", "review-by: 2027-01-31")]
    [InlineData("review-by: 2027-01-31T00:00:00Z", "review-by: 2027-01-31")]
    [InlineData("valid: 2026-12-20", "valid: { until: 2026-12-20 }")]
    [InlineData("valid: 2026-11-20 to 2026-12-02", "valid: { from: 2026-11-20, until: 2026-12-02 }")]
    [InlineData("valid: [2026-11-20, 2026-12-02]", "valid: { from: 2026-11-20, until: 2026-12-02 }")]
    [InlineData("valid: { from: 2026-12-12, until: '2026-11-30' }", "valid: { from: 2026-11-30, until: '2026-12-12' }")]
    [InlineData("based-on: en-US", "based-on: { locale: en-US }")]
    public void The_fix_writes_what_was_meant(string line, string better) => RuleCheck.Fixes(Rule, line + "\n", better + "\n");

    [Theory]
    [InlineData("review-by: 03/04/2027")]
    [InlineData("review-by: 2027-02-30")]
    [InlineData("review-by: next spring")]
    public void A_day_that_could_be_two_or_none_has_no_fix(string line) => RuleCheck.HasNoFix(Rule, line + "\n");

    [Fact]
    public void The_fix_makes_an_alternative_of_a_group() => RuleCheck.Fixes(Rule,
        "reply:\n  closing:\n    when: etd\n    text: >-\n      Soon,\n      I hope.\n", "reply:\n  closing:\n    - when: etd\n      text: >-\n        Soon,\n        I hope.\n");
}
