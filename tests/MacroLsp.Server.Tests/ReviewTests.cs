using MacroLsp.Protocol;
using MacroLsp.Server.Preview;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests;

/// <summary>The replies of a document before and after, as "Review Changes" compares them.</summary>
public sealed class ReviewTests
{
    private static readonly string A = LspClient.UriOf("a.macro.yaml");

    private const string Text = """
        macro: late
        title: Order {{ order_number }}
        locale: en-US
        reply:
          acknowledge: Your order {{ order_number }} is late.
          reassure:
            - when: carrier_contact
              text: Ask at {{ carrier_contact }}.
            - text: I write to you.

        """;

    [Fact]
    public async Task Both_sides_are_what_the_customer_reads()
    {
        await using var client = await LspClient.StartAsync();
        client.Open(A, Text.Replace("is late", "is very late", StringComparison.Ordinal));

        var sides = (await client.RequestAsync(ReviewMethods.Review, new ReviewParams(new TextDocumentIdentifier(A), Text))).ShouldNotBeNull();

        sides.Before.ShouldBe("""
            # late, en-US

            ## Title

            Order A-20417

            ## Acknowledge

            Your order A-20417 is late.

            ## Reassure, when carrier_contact is known

            Ask at +1 202 555 0143.

            ## Reassure

            I write to you.


            """);
        sides.After.ShouldBe(sides.Before.Replace("is late", "is very late", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_was_not_there_and_one_that_is_broken_have_a_side_all_the_same()
    {
        await using var client = await LspClient.StartAsync();
        client.Open(A, Text);

        var added = (await client.RequestAsync(ReviewMethods.Review, new ReviewParams(new TextDocumentIdentifier(A), ""))).ShouldNotBeNull();
        added.Before.ShouldBe("");
        added.After.ShouldStartWith("# late, en-US");

        var broken = (await client.RequestAsync(ReviewMethods.Review, new ReviewParams(new TextDocumentIdentifier(A), Text.Replace("when: carrier_contact", "when: [", StringComparison.Ordinal)))).ShouldNotBeNull();
        broken.Before.ShouldContain("Your order A-20417 is late.");
    }
}
