using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Features.Actions;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

/// <summary>A reply that is one text becomes the sections of its framework.</summary>
public sealed class UnsectionedSplitTests
{
    private static readonly string[] Sentences =
    [
        "Hi {{ name | default: \"there\" }}, I'm Anna.", "Your order {{ order_number }} has not arrived yet.", "I can imagine how upsetting that was.",
        "I'm sorry that we kept you waiting.", "I have asked the carrier today.", "You will get your money back by Friday; I have started it.",
        "The page shows the real size.", "Please send me a photo.", "1. Press the button.", "Is there anything else I can help you with?", "Kind regards,", "Anna",
        "Mr. Smith paid 3.50 at https://shop.example/a.b?", "🙂", "# no comment", "- a: b", "'quoted'", "Wait…",
    ];

    private static readonly Gen<string> Replies =
        from sentences in Gen.NonEmptyListOf(Gen.Elements(Sentences))
        from gaps in Gen.ListOf(Gen.Elements(" ", " ", "\n", "\n\n", "  "))
        select string.Concat(sentences.Select((s, i) => s + (i + 1 == sentences.Count ? "" : gaps.Count == 0 ? " " : gaps[i % gaps.Count])));

    [Fact]
    public void Sentences_go_to_the_sections_that_ask_for_what_they_do() => Split("""
        macro: late
        title: Late
        locale: en-US
        reply: >-
          Hi there, I'm Anna. Your order has not arrived yet. I know how frustrating it is to wait for a delivery.
          I have asked the carrier, and I'll write to you tomorrow by noon. Boxes are made of paper. The depot is closed today. Is there anything else I can help you with?
        """).ShouldBe("""
        macro: late
        title: Late
        locale: en-US
        reply:
          greeting: >-
            Hi there, I'm Anna.
          acknowledge: >-
            Your order has not arrived yet.
          empathize: >-
            I know how frustrating it is to wait for a delivery.
          cause: >-
            The depot is closed today.
          reassure: >-
            I have asked the carrier, and I'll write to you tomorrow by noon. Boxes are made of paper.
          closing: >-
            Is there anything else I can help you with?
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Nothing_is_offered_for_a_reply_that_has_sections() =>
        Split("macro: a\ntitle: A\nlocale: en-US\nreply:\n  acknowledge: Your order is late. I know how frustrating it is to wait.\n").ShouldBeNull();

    [Fact]
    public void Nothing_is_offered_in_a_language_without_cues() =>
        Split("macro: a\ntitle: A\nlocale: tlh\nreply: Hi there, I'm Anna. Your order is late.\n").ShouldBeNull();

    [Fact]
    public void Nothing_is_lost_and_nothing_is_written_twice()
    {
        var split = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Replies.ToArbitrary(), reply =>
        {
            var text = $"macro: a\ntitle: A\nlocale: en-US\nreply: {BlockScalar.Write(reply, 2)}\nnotes: N.\n";
            if (Split(text) is not { } after) return;
            split++;
            var macro = MacroFile.Parse(new SourceText(after));
            macro.Yaml.Problems.ShouldBeEmpty();
            Letters(string.Concat(macro.Macros[0].Reply.Texts.Select(t => t.Value))).ShouldBe(Letters(reply));
            macro.Macros[0].Notes?.Value.ShouldBe("N.");
        }));
        split.ShouldBeGreaterThan(100);
    }

    /// <summary>All signs but white space, in an order of their own: sentences may change places.</summary>
    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Order());

    private static string? Split(string text)
    {
        var fixture = Fixture.Parse(text);
        var at = fixture.Document.Source.Text.IndexOf("reply", StringComparison.Ordinal);
        var action = CodeActions.At(fixture.Snapshot, fixture.Document, new TextSpan(at, 0), [], RuleCheck.Today)
            .SingleOrDefault(a => a.Kind == ActionKinds.Sections);
        return action is null ? null : TextEdit.Apply(fixture.Document.Source.Text, action.Edits().Edits);
    }
}
