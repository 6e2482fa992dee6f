using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Text;

public sealed class WordDiffTests
{
    /// <summary>Pieces whose joins are what goes wrong: combining marks, surrogates, emoji of several code points, scripts without spaces, lone surrogates.</summary>
    private static readonly string[] Pieces =
    [
        "the", "order", "don't", " ", "  ", "\n", "\r\n", ".", ",", "3.14", "e\u0301", "\u0301", "お届け", "カード", "注文", "👨‍👩‍👧", "🇩🇪", "👍🏽", "\ud83d", "\u200d", "ä", "_", "你好", "สวัสดี", "한국어", "\u00ad",
    ];

    private static readonly Gen<string> AnyText =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));

    /// <summary>A text and one that came from it by a few edits.</summary>
    private static readonly Gen<(string Before, string After)> Edited =
        from pieces in Gen.Elements(Pieces).ArrayOf()
        from places in Gen.Choose(0, Math.Max(0, pieces.Length - 1)).ListOf(3)
        from put in Gen.Elements(Pieces.Append("").ToArray()).ListOf(3)
        let after = Replaced(pieces, places, put)
        select (string.Concat(pieces), string.Concat(after));

    private static string[] Replaced(string[] pieces, IReadOnlyList<int> places, IReadOnlyList<string> put)
    {
        var after = pieces.ToArray();
        if (after.Length == 0) return after;
        foreach (var (place, text) in places.Zip(put)) after[place] = text;
        return after;
    }

    [Fact]
    public void Applying_the_changes_gives_the_text_after() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.OneOf(AnyText.Two().Select(t => (t.Item1, t.Item2)), Edited).ToArbitrary(), pair => Apply(pair.Item1, pair.Item2).ShouldBe(pair.Item2)));

    [Fact]
    public void A_text_has_no_difference_to_itself() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyText.ToArbitrary(), text => WordDiff.Between(text, new string(text.AsSpan())).ShouldBeEmpty()));

    [Fact]
    public void Changes_never_cut_what_a_reader_sees_as_one_character() => Check.QuickThrowOnFailure(Prop.ForAll(Edited.ToArbitrary(), pair =>
    {
        var before = StringInfo.ParseCombiningCharacters(pair.Before).Append(pair.Before.Length).ToHashSet();
        var after = StringInfo.ParseCombiningCharacters(pair.After).Append(pair.After.Length).ToHashSet();
        foreach (var change in WordDiff.Between(pair.Before, pair.After))
        {
            before.ShouldContain(change.Before.Start);
            before.ShouldContain(change.Before.End);
            after.ShouldContain(change.After.Start);
            after.ShouldContain(change.After.End);
        }
    }));

    [Fact]
    public void Segments_have_no_gaps() => Check.QuickThrowOnFailure(Prop.ForAll(AnyText.ToArbitrary(), text =>
    {
        var end = 0;
        foreach (var segment in WordBreaks.Segments(text))
        {
            segment.Start.ShouldBe(end);
            segment.Length.ShouldBeGreaterThan(0);
            end = segment.End;
        }

        end.ShouldBe(text.Length);
    }));

    /// <summary>The algorithm against the definition: the longest common subsequence by dynamic programming.</summary>
    [Fact]
    public void The_way_is_a_shortest_one() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 3).ArrayOf().Two().ToArbitrary(), pair =>
        {
            var (a, b) = pair;
            var changes = SequenceDiff.Between(a, b);
            var steps = changes.Sum(c => c.Before.Length + c.After.Length);
            steps.ShouldBe(a.Length + b.Length - 2 * LongestCommon(a, b));
        }));

    [Theory]
    [InlineData("I know how it is.", "I know exactly how it is.", "I know [+exactly +]how it is.")]
    [InlineData("We don't know.", "We do know.", "We [-don't-][+do+] know.")]
    [InlineData("You pay 3.14 today", "You pay 3.15 today", "You pay [-3.14-][+3.15+] today")]
    [InlineData("on Monday, by noon", "on Tuesday, by five", "on [-Monday-][+Tuesday+], by [-noon-][+five+]")]
    [InlineData("red apples", "blue pears", "[-red apples-][+blue pears+]")]
    [InlineData("ご注文は明日届きます", "ご注文は今日届きます", "ご注文は[-明-][+今+]日届きます")]
    [InlineData("新しいカードです", "新しいメールです", "新しい[-カード-][+メール+]です")]
    [InlineData("thanks 👨‍👩‍👧!", "thanks 👨‍👩‍👦!", "thanks [-👨‍👩‍👧-][+👨‍👩‍👦+]!")]
    [InlineData("cafe\u0301 is open", "cafe is open", "[-cafe\u0301-][+cafe+] is open")]
    [InlineData("first\nsecond", "erste\nzweite", "[-first-][+erste+]\n[-second-][+zweite+]")]
    [InlineData("", "all new", "[+all new+]")]
    [InlineData("all gone", "", "[-all gone-]")]
    public void Readers_see_words(string before, string after, string marked) => Marked(before, after).ShouldBe(marked);

    [Theory]
    [InlineData("Don’t write e.g. 1,000.50 €", "Don’t| |write| |e.g|.| |1,000.50| |€")]
    [InlineData("snake_case and x-ray", "snake_case| |and| |x|-|ray")]
    [InlineData("お届け先カード", "お|届|け|先|カード")]
    [InlineData("l'été 🇫🇷🇩🇪", "l'été| |🇫🇷|🇩🇪")]
    [InlineData("a\r\n\tb", "a|\r\n|\t|b")]
    [InlineData("soft\u00adware", "soft\u00adware")]
    public void Words_are_those_of_Unicode(string text, string cut) =>
        string.Join('|', WordBreaks.Segments(text).Select(s => text.Substring(s.Start, s.Length))).ShouldBe(cut);

    [Fact]
    public void Long_texts_with_nothing_in_common_are_one_change()
    {
        var before = string.Join(' ', Enumerable.Range(0, 5_000).Select(i => "a" + i));
        var after = string.Join(' ', Enumerable.Range(0, 5_000).Select(i => "b" + i));
        Apply(before, after).ShouldBe(after);
        WordDiff.Between(before, after).ShouldHaveSingleItem();
    }

    private static string Apply(string before, string after)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var change in WordDiff.Between(before, after))
        {
            change.Before.Start.ShouldBeGreaterThanOrEqualTo(at);
            text.Append(before, at, change.Before.Start - at).Append(after, change.After.Start, change.After.Length);
            at = change.Before.End;
        }

        return text.Append(before, at, before.Length - at).ToString();
    }

    private static string Marked(string before, string after)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var change in WordDiff.Between(before, after))
        {
            text.Append(before, at, change.Before.Start - at);
            if (!change.Before.IsEmpty) text.Append("[-").Append(before, change.Before.Start, change.Before.Length).Append("-]");
            if (!change.After.IsEmpty) text.Append("[+").Append(after, change.After.Start, change.After.Length).Append("+]");
            at = change.Before.End;
        }

        return text.Append(before, at, before.Length - at).ToString();
    }

    private static int LongestCommon(int[] a, int[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                table[i, j] = a[i] == b[j] ? 1 + table[i + 1, j + 1] : Math.Max(table[i + 1, j], table[i, j + 1]);
        return table[0, 0];
    }
}
