using MacroLsp.Core.Styles.Files;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Files;

/// <summary>The page of a tone rule, made from its file and its pack.</summary>
public sealed class StylePageTests
{
    [Fact]
    public void A_page_says_what_why_and_what_instead()
    {
        var library = RuleFileCheck.Library(
            ("House/Blame.yml", """
                extends: substitution
                message: "Write '%s' instead of '%s': it blames."
                description: Finds blame.
                level: error
                link: https://example.com/blame
                action: { name: replace }
                swap:
                  you failed to: I could not find|we miss
                tests:
                  - { name: fires, input: You failed to write., contains: Blame }
                  - { name: silent, input: We miss the photo., want: '' }
                """),
            ("House/pack.yaml", "locales: [en]\nrules: { Blame: { safe: true, formality: formal, why: Nobody likes blame., instead: Name the fact. } }\n"));
        StylePage.Of(library, library.Definition("House.Blame").ShouldNotBeNull()).ShouldBe("""
            # House.Blame

            Write … instead of …: it blames. Level: error. MacroLsp mends it on its own. For en, where customers are addressed formally.

            Finds blame.

            ## What it does
            It says: `Write '%s' instead of '%s': it blames.`

            ## Why
            Nobody likes blame.

            ## Example
            > You failed to write.

            ## Instead
            Name the fact.

            | found | write |
            |---|---|
            | `you failed to` | `I could not find` or `we miss` |

            ## What is fine
            > We miss the photo.

            More: <https://example.com/blame>

            """);
    }

    [Theory]
    [InlineData("'%s' blames. Write the fact.", "… blames")]
    [InlineData("„%s“ klingt hart.", "… klingt hart")]
    [InlineData("Write '%s' instead of '%s'.", "Write … instead of …")]
    [InlineData("%d exclamation marks", "… exclamation marks")]
    public void A_title_is_the_first_sentence_of_the_message(string message, string title) =>
        StylePage.TitleOf(RuleFileCheck.Fine($"extends: existence\nmessage: \"{message}\"\ntokens: [a]\n")).ShouldBe(title);

    [Fact]
    public void Every_built_in_rule_has_a_page_with_an_example()
    {
        var library = StyleLibrary.BuiltIn;
        foreach (var rule in library.Packs.SelectMany(pack => library.RulesOf(pack)).Select(library.Definition))
            StylePage.Of(library, rule.ShouldNotBeNull()).ShouldContain("## Example", Case.Sensitive, rule.Id);
    }
}
