using MacroLsp.Core.Features.Actions;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

public sealed class SwitchOffTests
{
    private const string Macro = "macro: a\nlocale: en-US\nreply: $0You should have checked the label.\n";
    private const string Title = "Turn off \"Support.ShouldHave\" in macrolsp.yaml";

    [Theory]
    [InlineData("", "rules:\n  Support.ShouldHave: off\n")]
    [InlineData("source-locale: en-US", "source-locale: en-US\nrules:\n  Support.ShouldHave: off\n")]
    [InlineData("rules:\n", "rules:\n  Support.ShouldHave: off\n")]
    [InlineData("rules:\n  # ours\n  missing-section: off\nstyles: [Support]\n", "rules:\n  # ours\n  Support.ShouldHave: off\n  missing-section: off\nstyles: [Support]\n")]
    [InlineData("rules: { missing-section: off }\n", "rules: { Support.ShouldHave: off, missing-section: off }\n")]
    [InlineData("rules: {}\n", "rules: { Support.ShouldHave: off }\n")]
    [InlineData("rules: { Support.ShouldHave: error }\n", "rules: { Support.ShouldHave: off }\n")]
    public void The_line_is_written_where_the_levels_are(string config, string after)
    {
        var fixture = Fixture.Parse($"-- a.macro.yaml --\n{Macro}-- macrolsp.yaml --\n{config}");
        var file = Action(fixture).Edits().Others.ShouldHaveSingleItem();
        file.Path.ShouldBe("macrolsp.yaml");
        var result = TextEdit.Apply(fixture.Snapshot.Place.File?.Yaml.Source.Text ?? "", file.Edits);
        result.Trim().ShouldBe(after.Trim());
        var again = Fixture.Parse($"-- a.macro.yaml --\n{Macro}-- macrolsp.yaml --\n{result}");
        Analyzer.Analyze(again.Snapshot, again.Document, RuleCheck.Today).ShouldNotContain(f => f.Rule == "Support.ShouldHave");
    }

    [Fact]
    public void Without_a_configuration_one_is_made()
    {
        var creation = Action(Fixture.Parse(Macro)).Edits().Creations.ShouldHaveSingleItem();
        (creation.Path, creation.Text).ShouldBe(("macrolsp.yaml", "rules:\n  Support.ShouldHave: off\n"));
    }

    [Fact]
    public void A_structure_rule_is_not_switched_off_from_a_finding() =>
        ActionCheck.Titles("macro: a\ntitle: A\nlocale: en-US\nreply:\n  $0acknowledge: It is late.\n", ActionKinds.Suppress).ShouldAllBe(t => !t.StartsWith("Turn off", StringComparison.Ordinal));

    private static CodeAction Action(Fixture fixture)
    {
        var findings = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today);
        return CodeActions.At(fixture.Snapshot, fixture.Document, new TextSpan(fixture.Cursor, 0), findings, RuleCheck.Today, [ActionKinds.Suppress]).Single(a => a.Title == Title);
    }
}
