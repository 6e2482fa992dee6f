using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Text;

public sealed class SuggestionsTests
{
    private static readonly string[] Placeholders = ["name", "agent_name", "carrier", "carrier_contact", "etd", "order_number", "tracking_url"];

    [Theory]
    [InlineData("oder_number", "order_number")]
    [InlineData("order_nubmer", "order_number")]
    [InlineData("OrderNumber", "order_number")]
    [InlineData("Order-Number", "order_number")]
    [InlineData("carier", "carrier")]
    [InlineData("eta", "etd")]
    [InlineData("Nmae", "name")]
    [InlineData("zzz", null)]
    [InlineData("contact", null)]
    [InlineData("", null)]
    [InlineData("n", null)]
    public void The_nearest_word_is_suggested_and_none_when_none_is_near(string word, string? expected) =>
        Suggestions.Closest(word, Placeholders).ShouldBe(expected);

    [Fact]
    public void Among_equally_near_words_the_first_letter_decides_and_then_the_order()
    {
        Suggestions.Closest("hate", ["late", "have"]).ShouldBe("have");
        Suggestions.Closest("cat", ["car", "can"]).ShouldBe("car");
    }

    [Fact]
    public void The_distance_is_that_of_the_textbook()
    {
        var word = Gen.Elements('a', 'b', 'c', '-').ListOf().Select(letters => string.Concat(letters.Take(8)));
        var cases = from a in word from b in word from limit in Gen.Choose(0, 4) select (a, b, limit);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var distance = Textbook(c.a, c.b);
            Suggestions.Distance(c.a, c.b, c.limit).ShouldBe(Math.Min(distance, c.limit + 1), $"{c}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    /// <summary>Optimal string alignment with the whole table and no bound.</summary>
    private static int Textbook(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var best = Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1);
                best = Math.Min(best, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, table[i - 2, j - 2] + 1);
                table[i, j] = best;
            }
        }

        return table[a.Length, b.Length];
    }
}
