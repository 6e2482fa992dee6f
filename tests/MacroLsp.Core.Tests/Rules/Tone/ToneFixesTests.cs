using MacroLsp.Core.Rules.Tone;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Tone;

public sealed class ToneFixesTests
{
    private const string Rules = """
        -- styles/House/Swap.yml --
        extends: substitution
        message: Write '%s' instead of '%s'.
        ignorecase: true
        action: { name: replace }
        swap:
          utilize: use
          shortly: 'in an hour|by {{ next_update }}'
          colon: 'a: b'
          quote: say "yes"
        -- styles/House/Remove.yml --
        extends: existence
        message: Leave out '%s'.
        ignorecase: true
        action: { name: remove }
        tokens: [unfortunately, just, as you know, to be honest]
        -- macrolsp.yaml --
        styles: [House]
        -- a.macro.yaml --

        """;

    [Theory]
    [InlineData("We utilize it.", "We use it.")]
    [InlineData("Utilize it.", "Use it.")]
    [InlineData("It came. Utilize it.", "It came. Use it.")]
    [InlineData("Unfortunately, we cannot.", "We cannot.")]
    [InlineData("Unfortunately we cannot.", "We cannot.")]
    [InlineData("It came. Unfortunately, it broke.", "It came. It broke.")]
    [InlineData("We unfortunately cannot.", "We cannot.")]
    [InlineData("We, unfortunately, cannot.", "We cannot.")]
    [InlineData("We cannot, unfortunately.", "We cannot.")]
    [InlineData("We cannot unfortunately", "We cannot")]
    [InlineData("But unfortunately, we cannot.", "But we cannot.")]
    [InlineData("(unfortunately not here)", "(not here)")]
    [InlineData("It is here. Just.", "It is here.")]
    [InlineData("Just {{ name }} knows.", "{{ name }} knows.")]
    public void A_fix_leaves_a_sentence_that_reads_well(string text, string after) =>
        ToneCheck.Fixes($"{Rules}macro: a\nlocale: en-US\nreply: >-\n  {text}\n", $"macro: a\nlocale: en-US\nreply: >-\n  {after}\n");

    [Theory]
    [InlineData("reply: We utilize it.\n", "reply: We use it.\n")]
    [InlineData("reply: 'We utilize it, it''s here.'\n", "reply: 'We use it, it''s here.'\n")]
    [InlineData("reply: \"We utilize it\\t\\U0001F600.\"\n", "reply: \"We use it\\t\\U0001F600.\"\n")]
    [InlineData("reply: >-\n  \U0001F600 We\n  utilize\n  it.\n", "reply: >-\n  \U0001F600 We\n  use\n  it.\n")]
    [InlineData("reply: |-\r\n  We utilize it.\r\n  Bye.\r\n", "reply: |-\r\n  We use it.\r\n  Bye.\r\n")]
    [InlineData("reply: It is\n  utilize now.\n", "reply: It is\n  use now.\n")]
    [InlineData("reply: >-\n  We came. Unfortunately,\n  we left.\n", "reply: >-\n  We came. We left.\n")]
    [InlineData("reply: The colon here.\n", "reply: >-\n  The a: b here.\n")]
    [InlineData("reply: \"The quote here.\"\n", "reply: \"The say \\\"yes\\\" here.\"\n")]
    public void A_fix_is_written_as_the_style_of_the_text_asks(string before, string after) =>
        ToneCheck.Fixes($"{Rules}macro: a\nlocale: en-US\n{before}", $"macro: a\nlocale: en-US\n{after}");

    [Fact]
    public void Several_choices_are_offered_and_none_is_preferred()
    {
        var fixes = ToneCheck.Of($"{Rules}macro: a\nlocale: en-US\nreply: I write shortly.\n").ShouldHaveSingleItem().Fixes;
        fixes.Select(f => f.Title).ShouldBe(["Change to \"in an hour\"", "Change to \"by {{ next_update }}\""]);
        fixes.ShouldAllBe(f => !f.IsPreferred && !f.IsSafe);
    }

    [Fact]
    public void The_one_choice_is_preferred()
    {
        var fix = ToneCheck.Of($"{Rules}macro: a\nlocale: en-US\nreply: I just write.\n").ShouldHaveSingleItem().Fixes.ShouldHaveSingleItem();
        fix.Title.ShouldBe("Remove \"just\"");
        fix.IsPreferred.ShouldBeTrue();
        fix.IsSafe.ShouldBeFalse("the pack does not say that it is");
    }

    [Theory]
    [InlineData("Hello.\n\nWe", 8, true)]
    [InlineData("Hi Ann,\nwe", 8, true)]
    [InlineData("1. Open", 3, true)]
    [InlineData("- open", 2, true)]
    [InlineData("He said: \u201Cwe", 10, false)]
    [InlineData("It is 3.5 now", 8, false)]
    [InlineData("\u00BFQu\u00E9", 1, true)]
    [InlineData("It came.\" We", 10, true)]
    public void The_start_of_a_sentence_is_known(string text, int at, bool starts) => WordRemoval.StartsSentence(text, at).ShouldBe(starts);

    [Fact]
    public void Removing_any_words_leaves_no_double_spaces()
    {
        const string text = "Well, it came. We, as you know, just left; and so, to be honest, did \"they\". Bye";
        for (var start = 0; start < text.Length; start++)
        {
            for (var end = start + 1; end <= text.Length; end++)
            {
                if (!IsWordEdge(text, start) || !IsWordEdge(text, end) || text[start] is ' ' || text[end - 1] is ' ') continue;
                var change = WordRemoval.Of(text, TextSpan.FromBounds(start, end));
                var result = TextEdit.Apply(text, [new TextEdit(change.Span, change.NewText)]);
                result.ShouldNotContain("  ", Case.Sensitive, text[start..end]);
                result.ShouldNotContain(" ,", Case.Sensitive, text[start..end]);
                result.ShouldNotContain(" .", Case.Sensitive, text[start..end]);
                if (result.Length > 0) char.IsLower(result[0]).ShouldBeFalse(result);
            }
        }
    }

    private static bool IsWordEdge(string text, int at) => at == 0 || at == text.Length || char.IsLetter(text[at - 1]) != char.IsLetter(text[at]);
}
