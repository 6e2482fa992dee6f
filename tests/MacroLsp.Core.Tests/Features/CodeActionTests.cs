using MacroLsp.Core.Features.Actions;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

public sealed class CodeActionTests
{
    [Fact]
    public void Fixes_are_of_the_kind_of_their_rule_and_one_is_preferred()
    {
        var fixture = Fixture.Parse("macro: late\ntitle: Late\nlocale: en-US\nre$0ply:\n  acknowledge: Your package is late.\n  reassure: I write to you tomorrow.\n");
        var findings = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today);
        var actions = CodeActions.At(fixture.Snapshot, fixture.Document, new TextSpan(fixture.Cursor, 0), findings, RuleCheck.Today);
        var fixes = actions.Where(a => a.Kind == "quickfix.macro.missing-section").ToList();
        fixes.Count.ShouldBeGreaterThan(1);
        fixes.Count(a => a.IsPreferred).ShouldBe(1);
        fixes.ShouldAllBe(a => a.Finding == findings.First(f => f.Rule == "missing-section"));
        actions.ShouldAllBe(a => !a.Kind.StartsWith("source."), "what concerns the whole file is offered when it is asked for");
    }

    [Theory]
    [InlineData("", "quickfix.macro.x", true)]
    [InlineData("quickfix", "quickfix.macro.x", true)]
    [InlineData("quickfix.macro.x", "quickfix.macro.x", true)]
    [InlineData("quickfix.macro.x", "quickfix.macro.xy", false)]
    [InlineData("quickfix.macro.x", "quickfix.macro", false)]
    [InlineData("source", "quickfix.macro", false)]
    public void Kinds_nest(string wanted, string kind, bool included) => ActionKinds.Includes(wanted, kind).ShouldBe(included);

    [Fact]
    public void Suppression_stands_above_the_line_at_its_column() => ActionCheck.Silences("""
        macro: late
        title: Late
        locale: en-US
        re$0ply:
          acknowledge: Your package is late.
          empathize: I know how annoying that is.
        """, "missing-section", "Ignore \"missing-section\" here", """
        macro: late
        title: Late
        locale: en-US
        # macrolsp-disable-next-line missing-section -- say why
        reply:
          acknowledge: Your package is late.
          empathize: I know how annoying that is.
        """);

    [Fact]
    public void Suppression_of_a_finding_in_a_block_stands_above_its_key() => ActionCheck.Silences("""
        macro: hold
        title: Hold
        locale: en-US
        framework: NOTE
        reply:
          body:
            - text: >-
                One moment, {{ agent_name }}, I look at
                order {{ nu$0mbr }}.
        """, "unknown-placeholder", "Ignore \"unknown-placeholder\" here", """
        macro: hold
        title: Hold
        locale: en-US
        framework: NOTE
        reply:
          body:
            # macrolsp-disable-next-line unknown-placeholder -- say why
            - text: >-
                One moment, {{ agent_name }}, I look at
                order {{ numbr }}.
        """);

    [Fact]
    public void Suppression_joins_the_one_that_is_there() => ActionCheck.Silences("""
        macro: hold
        title: Hold
        locale: en-US
        framework: NOTE
        reply:
          # macrolsp-disable-next-line unknown-filter -- a test
          body: One moment {{ agent_name | upper }} of {{ nu$0mbr }}.
        """, "unknown-placeholder", "Ignore \"unknown-placeholder\" here", """
        macro: hold
        title: Hold
        locale: en-US
        framework: NOTE
        reply:
          # macrolsp-disable-next-line unknown-filter, unknown-placeholder -- a test
          body: One moment {{ agent_name | upper }} of {{ numbr }}.
        """);

    [Fact]
    public void Suppression_for_the_file_stands_at_its_top() => ActionCheck.Silences("""
        macro: late
        title: Late
        locale: en-US
        re$0ply:
          acknowledge: Your package is late.
          empathize: I know how annoying that is.
        """, "missing-section", "Ignore \"missing-section\" in this file", """
        # macrolsp-disable-file missing-section -- say why
        macro: late
        title: Late
        locale: en-US
        reply:
          acknowledge: Your package is late.
          empathize: I know how annoying that is.
        """);

    [Fact]
    public void Text_becomes_a_block() => ActionCheck.Gives("""
        macro: late
        reply:
          acknowledge: "Your pack$0age: \"late\"" # really
          reassure: Soon.
        """, "Turn into a block", "refactor.rewrite", """
        macro: late
        reply:
          acknowledge: >- # really
            Your package: "late"
          reassure: Soon.
        """);

    [Fact]
    public void Block_becomes_quoted() => ActionCheck.Gives("""
        macro: late
        reply:
          acknowledge: >-
            Your pack$0age
            is "late".
          reassure: Soon.
        """, "Put it in quotes on one line", "refactor.rewrite", """
        macro: late
        reply:
          acknowledge: "Your package is \"late\"."
          reassure: Soon.
        """);

    [Fact]
    public void Section_becomes_two_alternatives() => ActionCheck.Gives("""
        macro: late
        reply:
          reassure: >-
            I write to you on {{ next_update }}. You can also call {{ carrier$0_contact }}. Thank you.
          closing: Bye.
        """, "Write another text for when \"carrier_contact\" is empty", "refactor.rewrite.alternatives", """
        macro: late
        reply:
          reassure:
            - when: carrier_contact
              text: >-
                I write to you on {{ next_update }}. You can also call {{ carrier_contact }}. Thank you.
            - text: >-
                I write to you on {{ next_update }}. Thank you.
          closing: Bye.
        """);

    [Fact]
    public void Only_sentence_keeps_its_words_with_the_default_in_it() => ActionCheck.Gives("""
        macro: late
        reply:
          greeting: Hello {{ na$0me }}.
        """, "Write another text for when \"name\" is empty", "refactor.rewrite.alternatives", """
        macro: late
        reply:
          greeting:
            - when: name
              text: >-
                Hello {{ name }}.
            - text: >-
                Hello there.
        """);

    [Fact]
    public void Alternatives_are_offered_for_what_may_be_empty() => ActionCheck.Titles("""
        macro: late
        reply:
          gree$0ting: Hello {{ name }}, order {{ order_number }} with {{ carrier }}.
        """, "refactor.rewrite.alternatives").ShouldBe(["Write another text for when \"name\" is empty", "Write another text for when \"carrier\" is empty"]);

    private const string Project = """
        -- macrolsp.yaml --
        source-locale: en-US
        locales:
          en-US: {}
          de-DE: {}
          fr-FR: {}
        -- shipping/late.de-DE.macro.yaml --
        macro: late
        locale: de-DE
        reply: Spät.

        """;

    [Fact]
    public void Variant_for_a_locale_that_is_missing() => ActionCheck.Creates(Project + """
        -- shipping/late.macro.yaml --
        # About delays.
        macro: la$0te
        title: Late
        locale: en-US # the source
        reply:
          acknowledge: It is late.
        """, "Create this macro for fr-FR (French (France))", "shipping/late.fr-FR.macro.yaml", """
        # About delays.
        macro: late
        title: Late
        locale: fr-FR # the source
        based-on: { locale: en-US }
        reply:
          acknowledge: It is late.

        """);

    [Fact]
    public void Variants_that_exist_are_not_offered() => ActionCheck.Titles(Project + """
        -- shipping/late.macro.yaml --
        macro: la$0te
        locale: en-US
        """, "refactor.extract").ShouldBe(["Create this macro for fr-FR (French (France))"]);

    [Fact]
    public void Keys_are_sorted_with_their_comments() => ActionCheck.Gives("""
        # first
        title: Late$0
        # the id
        macro: late
        reply:
          acknowledge: It is late.

        # who
        owner: me
        extra: x
        locale: en-US # here
        """, "Sort the keys of this macro", "source.sortKeys", """
        # the id
        macro: late
        # first
        title: Late
        locale: en-US # here

        # who
        owner: me
        extra: x
        reply:
          acknowledge: It is late.
        """);

    [Fact]
    public void Sorting_keeps_every_value_and_comment_of_the_library()
    {
        foreach (var document in Library.Snapshot.Documents.Values.Where(d => d.File.Yaml.Problems.IsEmpty))
        {
            foreach (var action in CodeActions.At(Library.Snapshot, document, default, [], RuleCheck.Today, [ActionKinds.SortKeys]))
            {
                var after = YamlFile.Read(TextEdit.Apply(document.Source.Text, action.Edits().Edits));
                Values(after).ShouldBe(Values(document.File.Yaml), ignoreOrder: true);
                after.Comments.Length.ShouldBe(document.File.Yaml.Comments.Length);
            }
        }

        static IEnumerable<string> Values(YamlFile file) =>
            (file.Documents[0].Root as YamlMapping)?.Entries.Select(e => $"{e.Key.Value}={(e.Value as YamlScalar)?.Value}") ?? [];
    }

    [Fact]
    public void Sorted_keys_are_left_alone() => ActionCheck.Titles("macro: la$0te\ntitle: x\nreply: y", "source.sortKeys").ShouldBeEmpty();
}
