using MacroLsp.Core.Configuration;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Configuration;

public sealed class StyleOptionsTests
{
    [Fact]
    public void No_styles_and_an_empty_list_are_different()
    {
        ConfigCheck.Fine("").Styles.ShouldBeNull();
        ConfigCheck.Fine("styles:\n").Styles.ShouldBeNull("a key that is being typed says nothing yet");
        ConfigCheck.Fine("styles: []\n").Styles.ShouldBe([]);
        ConfigCheck.Fine("styles: [Support, proselint.Cliches]\n").Styles.ShouldBe(["Support", "proselint.Cliches"]);
    }

    [Fact]
    public void A_channel_has_packs_of_its_own()
    {
        var config = ConfigCheck.Fine("channels: { sms: { styles: [House] } }\n");
        config.Channels["sms"].Styles.ShouldBe(["House"]);
        config.Channels["chat"].Styles.ShouldBeEmpty();
    }

    [Fact]
    public void The_last_override_that_names_packs_wins()
    {
        var config = ConfigCheck.Fine("""
            styles: [Support]
            overrides:
              - { files: [events/**], styles: [House] }
              - { files: [events/old/**], styles: [] }
              - { files: [events/**], rules: { House: off } }
            """);
        config.StylesAt("shipping/a.macro.yaml").ShouldBe(["Support"]);
        config.StylesAt("events/a.macro.yaml").ShouldBe(["House"]);
        config.StylesAt("events/old/a.macro.yaml").ShouldBe([]);
        config.LevelsAt("events/a.macro.yaml").Of("House.Rule", RuleLevel.Warning).ShouldBe(RuleLevel.Off);
    }

    [Fact]
    public void An_override_says_what_is_different() => ConfigCheck.Problem(
        "overrides: [{ [|files|]: [a/**] }]\n", ConfigProblem.MissingKey, "These files need \"rules\" or \"styles\": what is different for them.");

    [Theory]
    [InlineData("", "styles")]
    [InlineData("styles-path: ../house/styles/\n", "../house/styles")]
    [InlineData("styles-path: C:\\styles\n", "C:/styles")]
    public void The_folder_of_packs_is_a_path(string text, string path) => ConfigCheck.Fine(text).StylesPath.ShouldBe(path);

    [Fact]
    public void A_path_is_no_pattern() => ConfigCheck.Problem(
        "styles-path: [|styles/*|]\n", ConfigProblem.InvalidValue, "\"styles/*\" is a pattern. It should be the path of a folder, such as styles.");

    [Fact]
    public void The_settings_of_Vale_are_named() => ConfigCheck.Fine("vale: .vale.ini\n").Vale.ShouldBe(".vale.ini");

    [Theory]
    [InlineData("rules: { Support: off, Support.ShouldHave: error, de-DE: suggestion, de: off }\n")]
    public void Packs_and_their_rules_have_levels(string text) => ConfigCheck.Fine(text, "missing-section").Rules.Count.ShouldBe(4);
}
