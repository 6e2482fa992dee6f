using MacroLsp.Core.Features.Completion;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features.Completion;

/// <summary>Completion where a text is about to begin.</summary>
public sealed class EmptyBlockTests
{
    private const string Head = "macro: late\ntitle: Late\nlocale: en-US\nchannel: chat\nreply:\n  acknowledge: >-\n    Your order was expected.\n";

    [Theory]
    [InlineData("  reassure: >-\n    $0")]
    [InlineData("  reassure: >-\n    $0\n")]
    [InlineData("  reassure: |\n    $0\n  closing: >-\n    Bye.\n")]
    public void Approved_phrases_are_offered_in_a_block_without_text(string text)
    {
        var fixture = Fixture.Parse(Head + text);
        var items = Completions.At(fixture.Snapshot, fixture.Document, fixture.Cursor, RuleCheck.Today).Items;
        items.ShouldContain(i => i.Kind == CompletionKind.Phrase);
    }

    [Fact]
    public void A_byte_order_mark_is_in_nobodys_way()
    {
        var fixture = Fixture.Parse("\uFEFF" + Head);
        for (var offset = 0; offset < 8; offset++) Completions.At(fixture.Snapshot, fixture.Document, offset, RuleCheck.Today).ShouldNotBeNull();
    }
}
