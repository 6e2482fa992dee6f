using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Files;

/// <summary>What a rule file says: every kind of key, read as weakly as Vale reads it, with its place.</summary>
public sealed class RuleFileTests
{
    private const string Existence = "extends: existence\nmessage: \"No '%s'.\"\ntokens: [calm down]\n";

    [Fact]
    public void A_rule_has_the_id_of_its_place_and_the_defaults_of_Vale()
    {
        var rule = RuleFileCheck.Fine(Existence);
        rule.Id.ShouldBe("House.Rule");
        rule.Path.ShouldBe("House/Rule.yml");
        rule.Kind.ShouldBe(CheckKind.Existence);
        rule.Message.Value.ShouldBe("No '%s'.");
        rule.Level.ShouldBe(RuleLevel.Warning);
        rule.Scope.ShouldBeEmpty();
        rule.Vocab.ShouldBeTrue();
        rule.IgnoreCase.ShouldBeFalse();
        rule.Limit.ShouldBe(0);
        rule.Threshold.ShouldBe(0.8);
        rule.TitleStyle.ShouldBe("AP");
    }

    [Fact]
    public void Folders_join_the_id() =>
        RuleFileCheck.Library(("House/dates/Time.yml", Existence)).Definition("House.dates.Time").ShouldNotBeNull().Id.ShouldBe("House.dates.Time");

    [Fact]
    public void Every_value_knows_its_place()
    {
        var text = "extends: substitution\nmessage: m\nswap:\n  'e-mail': \"email|mail\"\n";
        var pair = RuleFileCheck.Fine(text).Swap.ShouldHaveSingleItem();
        text.Substring(pair.Key.Span.Start, pair.Key.Span.Length).ShouldBe("'e-mail'");
        text.Substring(pair.Value.Span.Start, pair.Value.Span.Length).ShouldBe("\"email|mail\"");
        pair.Value.Value.ShouldBe("email|mail");
        pair.Value.Path.ShouldBe(RuleFileCheck.Path);
    }

    [Fact]
    public void The_whole_header_is_read()
    {
        var rule = RuleFileCheck.Fine("""
            extends: existence
            message: m
            level: error
            scope: [text, ~heading]
            link: https://example.com
            description: d
            limit: 3
            matchcase: true
            action:
              name: edit
              params: [trim_right, "!"]
            ignorecase: true
            nonword: true
            vocab: false
            exceptions: [fine]
            raw: ['\bof\b', '\s+']
            append: true
            tokens: [course]
            """);
        rule.Level.ShouldBe(RuleLevel.Error);
        rule.Scope.Values().ShouldBe(["text", "~heading"]);
        rule.Link.ShouldNotBeNull().Value.ShouldBe("https://example.com");
        rule.Description.ShouldBe("d");
        rule.Limit.ShouldBe(3);
        rule.MatchCase.ShouldBeTrue();
        rule.Action.ShouldNotBeNull().Name.Value.ShouldBe("edit");
        rule.Action.Steps.ShouldHaveSingleItem().Values().ShouldBe(["trim_right", "!"]);
        (rule.IgnoreCase, rule.NonWord, rule.Vocab, rule.Append).ShouldBe((true, true, false, true));
        rule.Exceptions.Values().ShouldBe(["fine"]);
        rule.Raw.Values().ShouldBe([@"\bof\b", @"\s+"]);
    }

    [Fact]
    public void An_edit_of_several_steps_is_a_pipeline() =>
        RuleFileCheck.Fine(Existence + "action:\n  name: edit\n  params:\n    - [remove, ' ']\n    - [lower]\n").Action.ShouldNotBeNull()
            .Steps.Select(s => string.Join(' ', s.Select(t => t.Value))).ShouldBe(["remove  ", "lower"]);

    [Theory]
    [InlineData("tokens: calm down", "calm down")]
    [InlineData("tokens:\n- calm\n- down", "calm|down")]
    [InlineData("Tokens: [1.10, true]", "1.10|true")]
    public void A_single_text_is_a_list_of_one_and_the_case_of_keys_does_not_matter(string tokens, string expected) =>
        string.Join('|', RuleFileCheck.Fine($"extends: existence\nmessage: m\n{tokens}\n").Tokens.Values()).ShouldBe(expected);

    [Theory]
    [InlineData("'true'", true)]
    [InlineData("T", true)]
    [InlineData("1", true)]
    [InlineData("\"0\"", false)]
    public void Flags_are_read_from_texts_and_numbers(string value, bool expected) =>
        RuleFileCheck.Fine($"{Existence}ignorecase: {value}\n").IgnoreCase.ShouldBe(expected);

    [Fact]
    public void A_list_of_tables_is_one_table() =>
        RuleFileCheck.Fine("extends: substitution\nmessage: m\nswap:\n  - a: b\n  - c: d\n").Swap.Values().ShouldBe(["a=b", "c=d"]);

    [Fact]
    public void A_replacement_that_is_left_out_is_empty() =>
        RuleFileCheck.Fine("extends: substitution\nmessage: m\nswap:\n  very:\n").Swap.Values().ShouldBe(["very="]);

    [Fact]
    public void Every_kind_has_its_own_keys()
    {
        var occurrence = RuleFileCheck.Fine("extends: occurrence\nmessage: m\ntoken: '!'\nmax: 2\nmin: 1\n");
        (occurrence.Token.ShouldNotBeNull().Value, occurrence.Max, occurrence.Min).ShouldBe(("!", 2, 1));
        RuleFileCheck.Fine("extends: repetition\nmessage: m\ntokens: ['\\w+']\nalpha: true\n").Alpha.ShouldBeTrue();
        RuleFileCheck.Fine("extends: consistency\nmessage: m\neither: { a: b }\n").Either.Values().ShouldBe(["a=b"]);
        var conditional = RuleFileCheck.Fine("extends: conditional\nmessage: m\nfirst: A\nsecond: B\n");
        (conditional.First.ShouldNotBeNull().Value, conditional.Second.ShouldNotBeNull().Value).ShouldBe(("A", "B"));
        var capitalization = RuleFileCheck.Fine("extends: capitalization\nmessage: m\nmatch: $title\nstyle: Chicago\nindicators: [':']\nthreshold: 0.5\nprefix: 'x'\n");
        (capitalization.Match.ShouldNotBeNull().Value, capitalization.TitleStyle, capitalization.Threshold).ShouldBe(("$title", "Chicago", 0.5));
        var metric = RuleFileCheck.Fine("extends: metric\nmessage: m\nformula: words / sentences\ncondition: '> 20'\n");
        (metric.Formula.ShouldNotBeNull().Value, metric.Condition.ShouldNotBeNull().Value).ShouldBe(("words / sentences", "> 20"));
        var readability = RuleFileCheck.Fine("extends: readability\nmessage: m\nmetrics: [SMOG]\ngrade: 8\n");
        (readability.Metrics.Values().Single(), readability.Grade).ShouldBe(("SMOG", 8d));
        var spelling = RuleFileCheck.Fine("extends: spelling\nmessage: m\ndictionaries: en_US\ndicpath: dic\nfilters: ['x']\nignore: words.txt\ncustom: true\n");
        (spelling.Dictionaries.Values().Single(), spelling.CustomFilters, spelling.Ignore.Values().Single()).ShouldBe(("en_US", true, "words.txt"));
        RuleFileCheck.Fine("extends: script\nmessage: m\nscript: |\n  matches := []\n").Kind.ShouldBe(CheckKind.Script);
        RuleFileCheck.Fine("extends: sequence\nmessage: m\ntokens:\n  - tag: VB\n").Tokens.ShouldBeEmpty();
    }

    [Fact]
    public void Cases_are_read_with_all_that_they_may_ask_for()
    {
        var rule = RuleFileCheck.Fine(Existence + """
            tests:
              - name: fires
                input: |
                  calm down
                format: txt
                want: |
                  1:1:House.Rule:No 'calm down'.
              - name: is silent
                input: thanks
                want:
                about: a note
              - { name: parts, input: calm down, contains: [calm, down], absent: up }

            """);
        rule.Tests.Select(t => t.Name.Value).ShouldBe(["fires", "is silent", "parts"]);
        rule.Tests[0].Format.ShouldNotBeNull().Value.ShouldBe("txt");
        rule.Tests[0].Want.ShouldNotBeNull().Value.ShouldBe("1:1:House.Rule:No 'calm down'.\n");
        rule.Tests[1].Want.ShouldNotBeNull().Value.ShouldBe("");
        rule.Tests[2].Want.ShouldBeNull();
        rule.Tests[2].Contains.Values().ShouldBe(["calm", "down"]);
        rule.Tests[2].Absent.Values().ShouldBe(["up"]);
    }
}
