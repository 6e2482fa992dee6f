using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Checks.Patterns;
using MacroLsp.Core.Styles.Files;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

/// <summary>Looking for literals first is a matter of speed: the alerts are the same without it.</summary>
public sealed class PrefilterTests
{
    private static readonly Gen<string> Letters = Gen.Elements("a", "b", "ab", "K", "\u212A", "ß", "é", "e\u0301", "ı", "İ", "Σ", "ς", "_", "1", "\U0001F600", "-", " ", "'", ".");

    private static readonly Gen<string> Text = Gen.ArrayOf(Gen.OneOf(Letters, Gen.Elements("\n", "A", "B", "abc", "aab", "S"))).Select(string.Concat);

    private static readonly Gen<string> Pattern = Gen.Sized(size => PatternOf(Math.Min(size, 12)));

    [Fact]
    public void The_same_alerts_with_and_without_it_on_generated_rules() =>
        Prop.ForAll(
            (from tokens in Gen.ArrayOf(Pattern)
             from text in Text
             from flags in Gen.Choose(0, 15)
             select (tokens, text, flags)).ToArbitrary(),
            input =>
            {
                var (ignoreCase, nonWord, isSwap) = ((input.flags & 1) != 0, (input.flags & 2) != 0, (input.flags & 4) != 0);
                var rule = isSwap
                    ? Rule.Substitution([.. input.tokens.SelectMany((t, i) => new[] { t, $"new {i}" })])
                    : Rule.Existence(input.tokens);
                var other = Rule.Of(CheckKind.Occurrence) with { Id = "Test.Other", Token = Rule.Text(input.tokens.FirstOrDefault("a")), Max = 1, Min = input.flags >> 3 };
                SameAlerts([rule with { IgnoreCase = ignoreCase, NonWord = nonWord }, other with { IgnoreCase = ignoreCase }], input.text);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(800));

    [Fact]
    public void What_a_pattern_requires_stands_where_it_says_in_all_that_it_matches() =>
        Prop.ForAll(
            (from pattern in Pattern from text in Text select (pattern, text)).ToArbitrary(),
            input =>
            {
                var facts = PatternReader.Read(input.pattern, multiline: true);
                var literals = facts.Required.Literals;
                if (literals.IsEmpty || !facts.IsBalanced) return;
                foreach (var options in (ReadOnlySpan<RegexOptions>)[RegexOptions.None, RegexOptions.IgnoreCase])
                {
                    foreach (Match match in new Regex("(?m)" + facts.Regex, options | RegexOptions.CultureInvariant).Matches(input.text))
                    {
                        var behind = CaseFold.Of(match.Value);
                        var at = facts.Required.At;
                        Enumerable.Range(0, behind.Length).Any(i => i >= at.Least && i <= at.Most && literals.Any(l => string.CompareOrdinal(behind, i, l, 0, l.Length) == 0))
                            .ShouldBeTrue($"{input.pattern} in {input.text} matched {match.Value}");
                        match.Length.ShouldBeInRange(facts.Required.Width.Least, facts.Required.Width.Most, input.pattern);
                    }
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(800));

    [Theory]
    [InlineData(@"(?<L>a)\<L>", true)]
    [InlineData(@"(?<L>a)\'L'", true)]
    [InlineData(@"(?<L>a)\k<L>", true)]
    [InlineData(@"don\'t", false)]
    [InlineData(@"a \< b>", false)]
    [InlineData(@"\<", false)]
    public void A_name_between_signs_behind_a_backslash_is_a_reference(string pattern, bool isReference) =>
        PatternReader.Read(pattern, multiline: true).HasReference.ShouldBe(isReference);

    [Fact]
    public void What_the_reader_understands_compiles() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements("a", "\\", "(", ")", "[", "]", "?", "*", "+", "{", "}", "1", ",", "2", "|", "^", "$", "b", "p", "L", "P", "<", ">", ":", "=", "!", "#", "-", "i", "m", "x", ".", "\\b", "(?:", "[:alpha:]", "\\p{L}", "\\x41", "k", "\u00E9"))
                .Select(string.Concat).ToArbitrary(),
            pattern =>
            {
                var facts = PatternReader.Read(pattern, multiline: true);
                // A reference may name a group that is elsewhere.
                if (facts.IsBalanced && !facts.HasReference) _ = new Regex(facts.Regex, RegexOptions.CultureInvariant);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Letters_are_folded_as_the_regular_expressions_do()
    {
        var cased = new string([.. Enumerable.Range(0, char.MaxValue).Select(i => (char)i).Where(c => char.ToLowerInvariant(c) != c || char.ToUpperInvariant(c) != c)]);
        foreach (var unit in cased)
        {
            var same = new Regex(Regex.Escape(unit.ToString()), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).Matches(cased).Select(m => m.Value[0]);
            same.ShouldBe(cased.Where(c => CaseFold.Of(c) == CaseFold.Of(unit)), $"U+{(int)unit:X4}");
        }
    }

    [Fact]
    public void Words_end_where_the_regular_expressions_say()
    {
        var word = new Regex(@"\b", RegexOptions.CultureInvariant);
        for (var i = 0; i <= char.MaxValue; i++) CaseFold.IsWordUnit((char)i).ShouldBe(word.IsMatch(((char)i).ToString()), $"U+{i:X4}");
    }

    [Fact]
    public void The_built_in_packs_find_the_same_with_and_without_it_on_their_own_tests()
    {
        var library = StyleLibrary.BuiltIn;
        var rules = library.Definitions(library.Packs, StyleVocabulary.Empty);
        rules.Length.ShouldBeGreaterThan(100);
        var texts = BuiltInStyles.ReadAll().SelectMany(f => f.Text.Value.Split('\n')).Where((_, i) => i % 40 == 0).Chunk(40).Select(lines => string.Join('\n', lines));
        var set = StyleSet.Create(rules, StyleContext.Empty);
        foreach (var text in texts) SameAlerts(set, text);
    }

    private static void SameAlerts(StyleDefinition[] rules, string text)
    {
        SameAlerts(StyleSet.Create(rules, StyleContext.Empty), text);
    }

    private static void SameAlerts(StyleSet set, string text)
    {
        StyleBlock[] blocks = [StyleCase.Block(text)];
        var all = set.CheckAll(blocks, CancellationToken.None).Select(Show).ToList();
        var found = set.Check(blocks, CancellationToken.None).Select(Show).ToList();
        found.Except(all, StringComparer.Ordinal).Concat(all.Except(found, StringComparer.Ordinal)).ShouldBeEmpty($"{string.Join(" | ", set.Definitions[0].Tokens)} in {text}");
    }

    private static string Show(StyleAlert alert) => $"{alert.Definition.Id} {alert.Span} {alert.Message}";

    private static Gen<string> PatternOf(int size)
    {
        var leaf = Gen.Frequency(
            (6, Letters.Select(Regex.Escape)),
            (1, Gen.Elements(".", @"\w", @"\s", @"\d", @"\b", "^", "$", @"\B", "[ab]", "[^a]", "[a-c]", "[Kk]", @"[\w-]", @"\x61", @"\u0062", @"\p{Lu}", "[[:alpha:]]", "(?#note)")));
        if (size <= 1) return leaf;
        var inner = PatternOf(size / 2);
        return Gen.Frequency(
            (4, leaf),
            (5, from a in inner from b in inner select a + b),
            (2, from a in inner from b in inner select $"(?:{a}|{b})"),
            (1, from a in inner from b in inner select $"{a}|{b}"),
            (2, from a in inner from q in Gen.Elements("?", "*", "+", "{2}", "{1,2}", "{0,1}", "??", "+?") select $"(?:{a}){q}"),
            (1, from a in inner from b in inner from look in Gen.Elements("(?=", "(?!", "(?<=", "(?<!") select $"{look}{a}){b}"),
            (1, inner.Select(a => $"({a})")),
            (1, inner.Select(a => $"(?<name>{a})")),
            (1, inner.Select(a => $"(?P<other>{a})")),
            (1, inner.Select(a => $"(?i){a}")),
            (1, inner.Select(a => $"(?i:{a})")),
            (1, inner.Select(a => $"(?-i:{a})")),
            (1, inner.Select(a => $@"({a})\1")));
    }
}
