using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules;

/// <summary>A comment above each line, and a finding on each: the work is counted in looks, not in time.</summary>
public sealed class ManySuppressionsTests
{
    private static readonly ImmutableArray<RuleInfo> Infos = [.. AllRules.Rules.Take(3).Select(r => r.Info)];

    public static TheoryData<string, string> Shapes => new()
    {
        { "one above each text", "  # macrolsp-disable-next-line {0}\n  s: >-\n    Hello.\n" },
        { "one above each macro", "---\n# macrolsp-disable {0}\nmacro: a\n" },
        { "all above one line", "# macrolsp-disable-next-line {0}\n" },
        { "for the file", "# macrolsp-disable-file {0}\na: b\n" },
        { "for the document, over and over", "# macrolsp-disable {0}\na: b\n" },
        { "behind values", "a: b # macrolsp-disable-next-line {0}\n" },
        { "with blank lines", "# macrolsp-disable-next-line {0}\n\n\n" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Work_grows_as_the_file_does(string name, string repeated)
    {
        var once = Looks(repeated, 1000);
        var twice = Looks(repeated, 2000);
        once.ShouldBeInRange(1, 12_000, name);
        twice.ShouldBeLessThanOrEqualTo(2 * once + 50, name);
    }

    [Fact]
    public void What_is_silenced_is_what_each_comment_reaches() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        Gen.Elements(
            "# macrolsp-disable-next-line 0 1\n", "# macrolsp-disable 1 2\n", "# macrolsp-disable-file 2\n", "# macrolsp-disable-next-line 0\n\n",
            "---\n", "a: b\n", "c: >-\n  d\n  e\n", "f: # macrolsp-disable-next-line 2 2\n  - g\n").ArrayOf().ToArbitrary(),
        parts =>
        {
            var file = Parse(string.Concat(parts));
            var findings = FindingsEverywhere(file);
            var expected = findings.Where(f => !Reaching(file, f).Any()).ToList();
            var used = findings.SelectMany(f => Reaching(file, f)).ToHashSet();
            Suppressions.Apply(file, findings).SetEquals(used).ShouldBeTrue();
            findings.ShouldBe(expected);
        }));

    [Fact]
    public void A_comment_reaches_all_of_the_text_below_it()
    {
        var file = Parse("# macrolsp-disable-next-line 0\n# And a second one, with a blank line.\n\na: >-\n  b\n  c\nd: e\n");
        file.Source.Slice(file.Suppressions.ShouldHaveSingleItem().Reach).ShouldStartWith("a: >-\n  b\n  c");
        file.Suppressions[0].Reach.End.ShouldBeLessThan(file.Source.Text.IndexOf("d:", StringComparison.Ordinal) + 1);
    }

    private static long Looks(string repeated, int count)
    {
        var file = Parse(string.Concat(Enumerable.Repeat(repeated.Replace("{0}", "0 1", StringComparison.Ordinal), count)));
        var reader = new SuppressionReader(file.Yaml);
        reader.Read().Length.ShouldBe(count);
        Suppressions.Apply(file, FindingsEverywhere(file), out var visits);
        return reader.Visits + visits;
    }

    /// <summary>The rules are numbered in these tests.</summary>
    private static MacroFile Parse(string text) =>
        MacroFile.Parse(text) is var file && file.Suppressions.IsEmpty
            ? file
            : file with { Suppressions = [.. file.Suppressions.Select(s => s with { Rules = [.. s.Rules.Select(r => r with { Id = Infos[r.Id[0] - '0'].Id })] })] };

    private static List<RawFinding> FindingsEverywhere(MacroFile file)
    {
        // Backwards, because nobody promises the order of findings.
        var lines = Enumerable.Range(0, file.Source.Lines.Count).Reverse();
        return [.. lines.SelectMany(line => Infos.Select(info =>
            new RawFinding(new RawRule(info.Id, info.Category, info.DefaultLevel), file.Source.Lines.SpanOf(line), "", null, [], default, "", "")))];
    }

    private static IEnumerable<SuppressedRule> Reaching(MacroFile file, RawFinding finding) =>
        file.Suppressions.Where(s => s.Reach.Touches(finding.Span.Start)).SelectMany(s => s.Rules).Where(r => r.Id == finding.Rule.Id);
}
