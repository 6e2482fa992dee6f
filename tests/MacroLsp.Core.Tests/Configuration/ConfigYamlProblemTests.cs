using MacroLsp.Core.Configuration;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Configuration;

/// <summary>Broken YAML in a macrolsp.yaml gives one plain message, and everything beside it still counts.</summary>
public sealed class ConfigYamlProblemTests
{
    [Fact]
    public void A_key_that_is_being_typed() => ConfigCheck.Problem("[|exclude|]\nsource-locale: de-DE\n", ConfigProblem.YamlSyntax,
        "A key with a colon is expected here, such as \"locales:\".", "exclude:\nsource-locale: de-DE\n").Config.SourceLocale.ShouldBe("de-DE");

    [Fact]
    public void A_missing_space() => ConfigCheck.Problem("[|source-locale:|]de-DE\nstyles: []\n", ConfigProblem.YamlSyntax,
        "A space is missing after \"source-locale:\".", "source-locale: de-DE\nstyles: []\n");

    [Fact]
    public void An_open_quote() => ConfigCheck.Problem("source-locale: [|\"de-DE|]\ndefault-framework: HEARD\n", ConfigProblem.YamlSyntax,
        "This quotation mark is never closed.").Config.DefaultFramework.ShouldBe("HEARD");

    [Fact]
    public void A_tab() => ConfigCheck.Problem("locales:\n[|\t|]de-DE:\n", ConfigProblem.YamlSyntax,
        "YAML wants spaces here, not a tab.", "locales:\n  de-DE:\n");

    [Fact]
    public void A_colon_in_a_text() => ConfigCheck.Problem("glossary:\n  - term: package\n    note: [|Note:|] write package\n", ConfigProblem.YamlSyntax,
        "A text with a colon in it needs quotes.", "glossary:\n  - term: package\n    note: \"Note: write package\"\n");

    [Fact]
    public void A_text_that_a_comment_cuts_off() => ConfigCheck.Problem("glossary:\n  - term: order [|#1|]\n", ConfigProblem.YamlSyntax,
        "From the # on, this is a comment and not part of the value. If it belongs to it, put all of it into quotes.",
        "glossary:\n  - term: \"order #1\"\n");

    [Fact]
    public void A_comment_behind_a_value_is_a_comment() => ConfigCheck.Fine("source-locale: de-DE # our main market\n").SourceLocale.ShouldBe("de-DE");

    [Fact]
    public void A_placeholder_without_quotes() => ConfigCheck.Problem("glossary:\n  - term: [|{{ name }}|]\n", ConfigProblem.YamlSyntax,
        "A value that starts with {{ needs quotes.", "glossary:\n  - term: \"{{ name }}\"\n");

    [Fact]
    public void A_pattern_that_starts_with_a_star() => ConfigCheck.Problem("exclude:\n  - [|*|].draft.yaml\n".Replace("[|*|].draft.yaml", "[|*.draft.yaml|]", StringComparison.Ordinal),
        ConfigProblem.YamlSyntax,
        "There is no \"&.draft.yaml\" above that \"*.draft.yaml\" could stand for. If it is a text, put it into quotes.",
        "exclude:\n  - \"*.draft.yaml\"\n");

    [Fact]
    public void The_same_key_twice() => ConfigCheck.Problem("source-locale: de-DE\n[|source-locale|]: fr-FR\n", ConfigProblem.YamlSyntax,
        "\"source-locale\" stands here twice. Only the first one counts.").Config.SourceLocale.ShouldBe("de-DE");

    [Fact]
    public void An_anchor_is_used_again() =>
        ConfigCheck.Fine("locales:\n  de-DE: &formal { formality: formal }\n  fr-FR: *formal\n").Locales["fr-FR"].Formality.ShouldBe(Formality.Formal);
}
