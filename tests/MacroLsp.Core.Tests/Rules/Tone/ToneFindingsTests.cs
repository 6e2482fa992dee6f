using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Tone;

/// <summary>Which rules hold where, where their findings stand, and what silences them.</summary>
public sealed class ToneFindingsTests
{
    /// <summary>A pack of one rule, and a macro that only this pack is looked at.</summary>
    private const string House = """
        -- styles/House/Never.yml --
        extends: existence
        message: "'%s' is not how we speak."
        level: warning
        link: https://example.com/never
        ignorecase: true
        tokens: [basically, to be honest]
        -- macrolsp.yaml --
        styles: [House]

        """;

    [Fact]
    public void A_finding_has_all_that_an_author_wants_to_know()
    {
        var finding = ToneCheck.Of(House + "-- a.macro.yaml --\nmacro: a\nlocale: en-US\nreply: Basically, yes.\n").ShouldHaveSingleItem();
        finding.Rule.ShouldBe("House.Never");
        finding.Level.ShouldBe(RuleLevel.Warning);
        finding.Message.ShouldBe("'Basically' is not how we speak.");
        finding.Url.ShouldBe(new Uri("https://example.com/never"));
        (finding.Macro, finding.Locale).ShouldBe(("a", "en-US"));
    }

    [Fact]
    public void Without_a_configuration_English_macros_are_held_to_Support_and_others_to_their_language()
    {
        const string said = "macro: a\nlocale: LOCALE\nreply: >-\n  You should have checked the label.\n  Bitte beruhigen Sie sich.\n";
        ToneCheck.Of(said.Replace("LOCALE", "en-US", StringComparison.Ordinal)).Select(f => f.Rule).ShouldBe(["Support.ShouldHave"]);
        ToneCheck.Of(said.Replace("LOCALE", "en-ZA", StringComparison.Ordinal)).Select(f => f.Rule).ShouldBe(["Support.ShouldHave"]);
        ToneCheck.Of(said.Replace("LOCALE", "de-LU", StringComparison.Ordinal)).Select(f => f.Rule).ShouldBe(["de.CalmDown"]);
        ToneCheck.Of(said.Replace("LOCALE", "fi-FI", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_date_that_should_be_a_placeholder_is_found_once()
    {
        var fixture = Fixture.Parse("-- macrolsp.yaml --\nstyles: [en-US.NumericDate]\n-- a.macro.yaml --\nmacro: a\ntitle: T\nlocale: en-US\nframework: NOTE\nreply: It left on 12/04/2026.\n");
        Analyzer.Analyze(fixture.Snapshot, fixture.Snapshot.Find("a.macro.yaml").ShouldNotBeNull(), RuleCheck.Today).Select(f => f.Rule)
            .Where(r => r is "hard-coded-date" or "en-US.NumericDate").ShouldBe(["hard-coded-date"]);
        var off = Fixture.Parse("-- macrolsp.yaml --\nstyles: [en-US.NumericDate]\nrules: { hard-coded-date: off }\n-- a.macro.yaml --\nmacro: a\ntitle: T\nlocale: en-US\nframework: NOTE\nreply: It left on 12/04/2026.\n");
        Analyzer.Analyze(off.Snapshot, off.Snapshot.Find("a.macro.yaml").ShouldNotBeNull(), RuleCheck.Today).Select(f => f.Rule).ShouldContain("en-US.NumericDate");
    }

    [Fact]
    public void An_empty_list_switches_tone_rules_off() =>
        ToneCheck.Of("-- macrolsp.yaml --\nstyles: []\n-- a.macro.yaml --\nmacro: a\nreply: You should have checked the label.\n").ShouldBeEmpty();

    [Theory]
    [InlineData("styles: []\nlocales: { en-US: { styles: [House] } }", 1)]
    [InlineData("styles: []\nlocales: { en: { styles: [House] } }", 1)]
    [InlineData("styles: []\nlocales: { de-DE: { styles: [House] } }", 0)]
    [InlineData("styles: []\nchannels: { email: { styles: [House] } }", 1)]
    [InlineData("styles: []\nchannels: { chat: { styles: [House] } }", 0)]
    [InlineData("styles: []\noverrides: [{ files: [a.*], styles: [House] }]", 1)]
    [InlineData("styles: []\noverrides: [{ files: [b.*], styles: [House] }]", 0)]
    [InlineData("styles: [House.Never]", 1)]
    [InlineData("styles: [House]\nrules: { House: off }", 0)]
    [InlineData("styles: [House]\nrules: { House: off, House.Never: error }", 1)]
    [InlineData("styles: [House]\nrules: { House.Never: off }", 0)]
    [InlineData("styles: [House]\noverrides: [{ files: [a.*], rules: { House: off } }]", 0)]
    public void Packs_are_chosen_for_all_by_locale_by_channel_and_by_file(string config, int findings) =>
        ToneCheck.Of($"""
            -- styles/House/Never.yml --
            extends: existence
            message: no
            tokens: [basically]
            -- macrolsp.yaml --
            {config}
            -- a.macro.yaml --
            macro: a
            locale: en-US
            channel: email
            reply: It is basically here.
            """).Count.ShouldBe(findings);

    [Theory]
    [InlineData("formality: formal", "formal")]
    [InlineData("formality: informal", "informal")]
    [InlineData("styles: []", "")]
    public void Formality_chooses_between_profiles(string locale, string expected) =>
        ToneCheck.Of($"""
            -- styles/House/Formal.yml --
            extends: existence
            message: formal
            tokens: [du]
            -- styles/House/Informal.yml --
            extends: existence
            message: informal
            tokens: [Sie]
            -- styles/House/pack.yaml --
            rules: {"{"} Formal: {"{"} formality: formal {"}"}, Informal: {"{"} formality: informal {"}"} {"}"}
            -- macrolsp.yaml --
            styles: [House]
            locales: {"{"} de-DE: {"{"} {locale} {"}"} {"}"}
            -- a.macro.yaml --
            macro: a
            locale: de-DE
            reply: Sie und du.
            """).Select(f => f.Message).ShouldBe(expected.Length == 0 ? [] : [expected]);

    [Theory]
    [InlineData("section.closing", 2)]
    [InlineData("section", 3)]
    [InlineData("text & ~section.closing", 1)]
    [InlineData("[section.greeting, title]", 2)]
    [InlineData("title", 1)]
    [InlineData("list", 1)]
    [InlineData("text & channel.email", 0)]
    [InlineData("text & channel.chat", 3)]
    [InlineData("text & locale.en", 3)]
    [InlineData("text & locale.en-GB", 0)]
    [InlineData("sentence", 3)]
    [InlineData("paragraph", 3)]
    public void A_rule_says_where_it_looks(string scope, int findings) =>
        ToneCheck.Of($"""
            -- styles/House/Word.yml --
            extends: existence
            message: no
            scope: {scope}
            tokens: [word]
            -- macrolsp.yaml --
            styles: [House]
            -- a.macro.yaml --
            macro: a
            title: The word
            locale: en-US
            reply:
              greeting: A word.
              closing: |
                A word.
                - Another word here
            """).Count.ShouldBe(findings);

    [Fact]
    public void The_whole_reply_is_counted_with_each_alternative_in_turn() => ToneCheck.Finds("""
        -- styles/House/Once.yml --
        extends: occurrence
        message: said %d times
        scope: reply
        max: 1
        token: sorry
        -- macrolsp.yaml --
        styles: [House]
        -- a.macro.yaml --
        macro: a
        reply:
          acknowledge:
            - when: name
              text: I am sorry.
            - text: That is sad.
          closing: Bye.
        -- b.macro.yaml --
        macro: b
        reply:
          acknowledge: I am [|sorry|].
          closing: Again, sorry.
        """);

    [Theory]
    [InlineData("# macrolsp-disable-next-line House.Never -- a quotation")]
    [InlineData("# macrolsp-disable-next-line House -- a quotation")]
    [InlineData("# macrolsp-disable House.Never -- a quotation")]
    [InlineData("# macrolsp-disable-file House -- a quotation")]
    public void Comments_silence_a_rule_or_its_pack(string comment)
    {
        var fixture = $"{House}-- a.macro.yaml --\nmacro: a\ntitle: A\nlocale: en-US\nframework: HOLD\n{comment}\nreply: It is basically here.\n";
        ToneCheck.Of(fixture).ShouldBeEmpty();
        RuleCheck.FindsNothing("unused-suppression", fixture);
    }

    [Fact]
    public void A_comment_with_a_misspelled_rule_of_a_pack_is_found() => RuleCheck.Finds("unused-suppression",
        "macro: a\ntitle: A\nlocale: en-US\nframework: HOLD\n# macrolsp-disable-next-line [|Support.ShouldHav|]\nreply: One moment.\n", "Did you mean \"Support.ShouldHave\"?");

    [Fact]
    public void What_a_locale_inherits_is_held_to_its_tone_and_said_once()
    {
        const string fixture = """
            -- macrolsp.yaml --
            source-locale: en-US
            -- a.macro.yaml --
            macro: a
            locale: en-US
            reply:
              acknowledge: Your package is late. You should have checked.
              closing: Write me your zip code, please.
            -- a.en-GB.macro.yaml --
            macro: a
            locale: [|en-GB|]
            reply:
              acknowledge: Your parcel is late.
            -- a.de-DE.macro.yaml --
            macro: a
            locale: de-DE
            reply:
              acknowledge: Ihr Paket ist zu spät.
            """;
        var parsed = Fixture.Parse(fixture);
        var document = parsed.Snapshot.Find("a.en-GB.macro.yaml").ShouldNotBeNull();
        var finding = Core.Rules.Analyzer.Analyze(parsed.Snapshot, document, RuleCheck.Today).Single(f => f.Rule == "inherited-tone");
        document.Source.Slice(finding.Span).ShouldBe("en-GB");
        finding.Message.ShouldEndWith("[en-GB.Vocabulary]");
        finding.Message.ShouldStartWith("In \"closing\", which comes from en-US: ");
        var related = finding.Related.ShouldHaveSingleItem();
        related.Path.ShouldBe("a.macro.yaml");
        parsed.Snapshot.Find(related.Path)?.Source.Slice(related.Span).ShouldBe("zip code");
        var fix = finding.Fixes.ShouldHaveSingleItem();
        fix.Title.ShouldBe("Copy \"closing\" from en-US to adapt it");
        TextEdit.Apply(document.Source.Text, fix.Edits).ShouldContain("  closing: >-\n    Write me your zip code, please.\n");

        // English in a German reply is not translated, which is another matter than its tone.
        var german = parsed.Snapshot.Find("a.de-DE.macro.yaml").ShouldNotBeNull();
        Core.Rules.Analyzer.Analyze(parsed.Snapshot, german, RuleCheck.Today).ShouldAllBe(f => Core.Rules.AllRules.Find(f.Rule) != null);
    }

    [Theory]
    [InlineData("reply: It is basi{{ name }}cally basically", 1)]
    [InlineData("reply: 'It is {{ basically'", 0)]
    [InlineData("reply: See https://example.com/basically or basically@example.com.", 0)]
    [InlineData("reply: See `basically`, <basically>.", 0)]
    [InlineData("reply: {{ basically }}", 0)]
    public void Nothing_is_found_in_what_is_no_prose(string reply, int findings) =>
        ToneCheck.Of($"{House}-- a.macro.yaml --\nmacro: a\nlocale: en-US\n{reply}\n").Count.ShouldBe(findings);

    [Fact]
    public void A_message_quotes_what_is_written() =>
        ToneCheck.Of("""
            -- styles/House/Dear.yml --
            extends: existence
            message: "'%s' is stiff."
            tokens: ['Dear \w+ and \w+']
            -- macrolsp.yaml --
            styles: [House]
            -- a.macro.yaml --
            macro: a
            reply: 'Dear {{ name | default: "you" }} and all, hello.'
            """).ShouldHaveSingleItem().Message.ShouldBe("""'Dear {{ name | default: "you" }} and all' is stiff.""");

    [Fact]
    public void A_limit_counts_over_the_file() =>
        ToneCheck.Of("""
            -- styles/House/Two.yml --
            extends: existence
            message: no
            limit: 2
            tokens: [word]
            -- macrolsp.yaml --
            styles: [House]
            -- a.macro.yaml --
            macro: a
            reply: { greeting: A word., closing: "A word, a word." }
            """).Count.ShouldBe(2);
}
