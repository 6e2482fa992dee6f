using MacroLsp.Core.Configuration;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Configuration;

/// <summary>One test for each way in which a macrolsp.yaml can be wrong: where it is shown, what is said, what mends it.</summary>
public sealed class ConfigProblemTests
{
    [Fact]
    public void A_misspelled_key_at_the_top()
    {
        var file = ConfigCheck.Problem("[|exlude|]: [learn/**]\n", ConfigProblem.UnknownKey,
            "macrolsp.yaml has no key \"exlude\". Did you mean \"exclude\"?", "exclude: [learn/**]\n");
        file.Config.Exclude.Patterns.ShouldBeEmpty();
    }

    [Fact]
    public void A_misspelled_key_deep_down() => ConfigCheck.Problem(
        "frameworks:\n  MINE:\n    sections:\n      - { id: one, [|requierd|]: true }\n", ConfigProblem.UnknownKey,
        "An entry of \"sections\" has no key \"requierd\". Did you mean \"required\"?",
        "frameworks:\n  MINE:\n    sections:\n      - { id: one, required: true }\n");

    [Fact]
    public void A_key_that_resembles_none() => ConfigCheck.Problem("suppressions:\n  [|colour|]: red\n", ConfigProblem.UnknownKey,
        "\"suppressions\" has no key \"colour\". It can have require-reason.");

    [Fact]
    public void A_key_that_is_there_already_is_not_suggested() => ConfigCheck.Problem("suppressions:\n  require-reason: true\n  [|require-reasons|]: true\n",
        ConfigProblem.UnknownKey, "\"suppressions\" has no key \"require-reasons\". It can have require-reason.");

    [Fact]
    public void A_misspelled_rule() => ConfigCheck.Problem("rules:\n  [|mising-section|]: error\n", ConfigProblem.UnknownKey,
        "There is no rule \"mising-section\". Did you mean \"missing-section\"?", "rules:\n  missing-section: error\n",
        "missing-section", "empty-section");

    [Fact]
    public void A_misspelled_rule_of_an_override() => ConfigCheck.Problem(
        "overrides:\n  - files: [a/**]\n    rules: { [|empty-sections|]: off }\n", ConfigProblem.UnknownKey,
        "There is no rule \"empty-sections\". Did you mean \"empty-section\"?",
        "overrides:\n  - files: [a/**]\n    rules: { empty-section: off }\n", "missing-section", "empty-section");

    [Fact]
    public void A_rule_of_a_style_pack_is_the_pack_s_own_affair() =>
        ConfigCheck.Fine("rules: { Support: warning, Support.Blame: error, en-US.Spelling: off }\n", "missing-section")
            .Rules.Count.ShouldBe(3);

    [Fact]
    public void A_level_that_is_none() => ConfigCheck.Problem("rules: { empty-section: [|eror|] }\n", ConfigProblem.InvalidValue,
        "\"eror\" is not a value of \"empty-section\". It should be off, suggestion, warning, error or default. Did you mean \"error\"?",
        "rules: { empty-section: error }\n");

    [Fact]
    public void A_rule_without_a_level() => ConfigCheck.Problem("rules:\n  [|empty-section|]:\n", ConfigProblem.MissingKey,
        "\"empty-section\" has no value yet. It should be off, suggestion, warning, error or default.");

    [Fact]
    public void A_list_where_one_value_is_expected() => ConfigCheck.Problem("source-locale: [|[en-US]|]\n", ConfigProblem.WrongType,
        "\"source-locale\" should be a language tag, such as en-US, and this is a list.");

    [Fact]
    public void Keys_where_a_list_is_expected() => ConfigCheck.Problem("overrides:\n  [|files: [a]|]\n", ConfigProblem.WrongType,
        "\"overrides\" should be a list of files with their rules, and this is a group of keys.");

    [Fact]
    public void A_list_where_keys_are_expected() => ConfigCheck.Problem("locales:\n  [|- en-US|]\n", ConfigProblem.WrongType,
        "\"locales\" should be locales by their tags, and this is a list.");

    [Fact]
    public void A_value_where_keys_are_expected() => ConfigCheck.Problem("placeholders:\n  etd: [|a day|]\n", ConfigProblem.WrongType,
        "\"etd\" should be what the placeholder stands for, and this is a single value.");

    [Fact]
    public void One_value_where_a_list_is_expected_is_taken_for_a_list_of_one()
    {
        var file = ConfigCheck.Problem("exclude: [|learn/**|]\n", ConfigProblem.WrongType,
            "\"exclude\" should be a list of patterns for files. A list of one is written in brackets: [learn/**].",
            "exclude: [learn/**]\n");
        file.Config.Exclude.Patterns.ShouldBe(["learn/**"]);
    }

    [Fact]
    public void A_list_of_one_is_quoted_where_it_has_to_be() => ConfigCheck.Problem("exclude: [|{a,b}/**|]\n".Replace("{a,b}", "x[1]", StringComparison.Ordinal),
        ConfigProblem.WrongType, "\"exclude\" should be a list of patterns for files. A list of one is written in brackets: [x[1]/**].",
        "exclude: [\"x[1]/**\"]\n");

    [Fact]
    public void The_whole_file_is_a_list() => ConfigCheck.Problem("[|- a|]\n", ConfigProblem.WrongType,
        "macrolsp.yaml should be keys such as \"locales:\" and \"placeholders:\", and this is a list.");

    [Fact]
    public void A_number_in_words() => ConfigCheck.Problem("channels: { chat: { max-length: [|many|] } }\n", ConfigProblem.WrongType,
        "\"max-length\" should be a number of characters, and \"many\" is not a whole number.");

    [Fact]
    public void A_number_that_is_too_small()
    {
        var file = ConfigCheck.Problem("channels: { chat: { max-length: [|0|] } }\n", ConfigProblem.InvalidValue, "\"max-length\" should be 1 or more.");
        file.Config.Channels["chat"].MaxLength.ShouldBe(800);
    }

    [Fact]
    public void A_yes_is_understood_and_put_right()
    {
        var file = ConfigCheck.Problem("suppressions: { require-reason: [|yes|] }\n", ConfigProblem.WrongType,
            "\"require-reason\" should be true or false, and this is \"yes\". Did you mean \"true\"?", "suppressions: { require-reason: true }\n");
        file.Config.Suppressions.RequireReason.ShouldBeTrue();
    }

    [Fact]
    public void A_flag_that_is_neither() => ConfigCheck.Problem("suppressions: { require-reason: [|sometimes|] }\n", ConfigProblem.WrongType,
        "\"require-reason\" should be true or false, and this is \"sometimes\".");

    [Theory]
    [InlineData("en_US", "en-US")]
    [InlineData("en-UK", "en-GB")]
    [InlineData("jp", "ja")]
    [InlineData("german", "de")]
    public void A_locale_that_is_none(string written, string meant) => ConfigCheck.Problem($"source-locale: [|{written}|]\n",
        ConfigProblem.InvalidValue, $"\"{written}\" is not a language tag, such as en-US, de-DE or ja-JP. Did you mean \"{meant}\"?",
        $"source-locale: {meant}\n").Config.SourceLocale.ShouldBe("en-US");

    [Fact]
    public void A_locale_among_the_locales_that_is_none() => ConfigCheck.Problem("locales:\n  de-DE:\n  [|everywhere|]:\n",
        ConfigProblem.InvalidValue, "\"everywhere\" is not a language tag, such as en-US, de-DE or ja-JP.").Config.Locales.Keys.ShouldBe(["de-DE"]);

    [Fact]
    public void A_locale_in_two_spellings() => ConfigCheck.Problem("locales:\n  de-DE:\n  [|de-de|]:\n", ConfigProblem.InvalidValue,
        "\"de-DE\" stands here twice. Only the first one counts.");

    [Theory]
    [InlineData("OrderNumber", "order_number")]
    [InlineData("order-number", "order_number")]
    [InlineData("Order Number", "order_number")]
    public void A_placeholder_with_a_name_of_another_kind(string written, string meant) => ConfigCheck.Problem(
        $"placeholders:\n  [|{written}|]:\n    type: text\n", ConfigProblem.InvalidValue,
        $"\"{written}\" cannot be a placeholder's name: that has small letters, digits and _, and starts with a letter. Did you mean \"{meant}\"?",
        $"placeholders:\n  {meant}:\n    type: text\n");

    [Fact]
    public void A_type_that_is_none()
    {
        var file = ConfigCheck.Problem("placeholders: { eta: { type: [|dat|], sample: 2026-12-01 } }\n", ConfigProblem.InvalidValue,
            "\"dat\" is not a value of \"type\". It should be text, date, contact, number or url. Did you mean \"date\"?",
            "placeholders: { eta: { type: date, sample: 2026-12-01 } }\n");
        file.Config.Placeholders["eta"].Type.ShouldBe(PlaceholderType.Text);
    }

    [Theory]
    [InlineData("date", "tomorrow", "\"tomorrow\" is not a date. Write year, month and day, such as 2026-12-01.")]
    [InlineData("date", "2026-02-30", "\"2026-02-30\" is not a date. Write year, month and day, such as 2026-12-01.")]
    [InlineData("date", "01.12.2026", "\"01.12.2026\" is not a date. Write year, month and day, such as 2026-12-01.")]
    [InlineData("date", "2026-00-01", "\"2026-00-01\" is not a date. Write year, month and day, such as 2026-12-01.")]
    [InlineData("number", "--3", "\"--3\" is not a number, such as 3 or 49.90.")]
    [InlineData("url", "ftp://example.com", "\"ftp://example.com\" is not a web address, such as https://shop.example.com/orders.")]
    [InlineData("number", "a few", "\"a few\" is not a number, such as 3 or 49.90.")]
    [InlineData("url", "shop.example.com", "\"shop.example.com\" is not a web address, such as https://shop.example.com/orders.")]
    [InlineData("contact", "the desk", "\"the desk\" is neither a phone number nor an e-mail address, such as +1 202 555 0143.")]
    public void A_sample_that_does_not_fit_its_type(string type, string sample, string message)
    {
        var file = ConfigCheck.Problem($"placeholders:\n  mine:\n    type: {type}\n    sample: [|{sample}|]\n", ConfigProblem.InvalidValue, message);
        file.Config.Placeholders["mine"].Sample.ShouldNotBe(sample);
    }

    [Fact]
    public void A_framework_without_sections() => ConfigCheck.Problem("frameworks:\n  [|MINE|]:\n    title: Mine\n", ConfigProblem.MissingKey,
        "\"MINE\" needs \"sections\": a list of sections.").Config.Frameworks.ShouldNotContainKey("MINE");

    [Fact]
    public void A_framework_with_an_empty_list_of_sections() => ConfigCheck.Problem("frameworks: { MINE: { sections: [|[]|] } }\n",
        ConfigProblem.InvalidValue, "The framework \"MINE\" has no section that can be used, so it was left out.");

    [Fact]
    public void A_section_without_an_id()
    {
        var file = ConfigCheck.Problem("frameworks:\n  MINE:\n    sections:\n      - id: one\n      - [|title|]: Two\n", ConfigProblem.MissingKey,
            "An entry of \"sections\" needs \"id\": a section's id, in small letters with hyphens.");
        file.Config.Frameworks["MINE"].Sections.Length.ShouldBe(1);
    }

    [Fact]
    public void A_section_twice()
    {
        var file = ConfigCheck.Problem("frameworks: { MINE: { sections: [{ id: one, title: First }, { id: two }, { id: [|one|] }] } }\n",
            ConfigProblem.InvalidValue, "The framework \"MINE\" has the section \"one\" already. Only the first one counts.");
        file.Config.Frameworks["MINE"].Sections.Select(section => section.Title).ShouldBe(["First", "two"]);
    }

    [Fact]
    public void Evidence_that_nothing_can_show()
    {
        var file = ConfigCheck.Problem("frameworks: { MINE: { sections: [{ id: one, evidence: [ask, [|reasure|]] }] } }\n", ConfigProblem.InvalidValue,
            "\"reasure\" is not something a sentence is known to do. There are greeting, thank, acknowledge, empathize, apologize, "
            + "explain-cause, reassure, instruct, offer-contact, check-in, ask, offer-help and close. Did you mean \"reassure\"?",
            "frameworks: { MINE: { sections: [{ id: one, evidence: [ask, reassure] }] } }\n");
        file.Config.Frameworks["MINE"].Sections[0].Evidence.ShouldBe(["ask"]);
    }

    [Fact]
    public void A_default_framework_that_is_not_there()
    {
        var file = ConfigCheck.Problem("default-framework: [|HERD|]\n", ConfigProblem.InvalidValue,
            "There is no framework \"HERD\". Did you mean \"HEARD\"?", "default-framework: HEARD\n");
        file.Config.DefaultFramework.ShouldBe("AER");
    }

    [Fact]
    public void A_service_level_for_a_channel_that_is_not_there() => ConfigCheck.Problem("sla: { [|caht|]: { parallel: 6 } }\n",
        ConfigProblem.InvalidValue, "There is no channel \"caht\". Did you mean \"chat\"?", "sla: { chat: { parallel: 6 } }\n");

    [Fact]
    public void A_name_in_a_helpdesk_for_a_placeholder_that_is_not_there() => ConfigCheck.Problem(
        "targets:\n  zendesk:\n    placeholders:\n      [|oder_number|]: ticket.id\n", ConfigProblem.InvalidValue,
        "There is no placeholder \"oder_number\". Did you mean \"order_number\"?",
        "targets:\n  zendesk:\n    placeholders:\n      order_number: ticket.id\n");

    [Theory]
    [InlineData("/macros/**", "macros/**")]
    [InlineData("../other/**", null)]
    public void A_pattern_that_leads_out_of_the_folder(string written, string? meant) => ConfigCheck.Problem(
        $"exclude: [[|{written}|]]\n".Replace("[[|", "[ [|", StringComparison.Ordinal), ConfigProblem.InvalidValue,
        $"\"{written}\" leads out of the folder. Write the path from the folder of macrolsp.yaml, such as shipping/**."
        + (meant is null ? "" : $" Did you mean \"{meant}\"?"), meant is null ? null : $"exclude: [ {meant}]\n");

    [Fact]
    public void An_override_without_files() => ConfigCheck.Problem("overrides:\n  - [|rules|]: { empty-section: off }\n", ConfigProblem.MissingKey,
        "An entry of \"overrides\" needs \"files\": a list of patterns for files.").Config.Overrides.ShouldBeEmpty();

    [Fact]
    public void A_word_of_the_glossary_without_the_word() => ConfigCheck.Problem("glossary:\n  - [|avoid|]: [parcel]\n", ConfigProblem.MissingKey,
        "An entry of \"glossary\" needs \"term\": the word to use.").Config.Glossary.ShouldBeEmpty();

    [Fact]
    public void A_second_document() => ConfigCheck.Problem("source-locale: de-DE\n---\n[||]source-locale: fr-FR\n", ConfigProblem.YamlSyntax,
        "macrolsp.yaml is one document. What stands after the line \"---\" is not read.").Config.SourceLocale.ShouldBe("de-DE");
}
