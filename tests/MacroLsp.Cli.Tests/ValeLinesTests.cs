using System.Runtime.CompilerServices;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

/// <summary>
/// <c>macrolsp tone</c> against lines that Vale gave for the same texts and rules. See tests/evaluation/vale/README.md.
/// </summary>
public sealed class ValeLinesTests
{
    private static readonly string Root = FindRoot();
    private static readonly Difference[] Differences = [.. ReadDifferences()];

    private static readonly string[] TextNames = [.. Directory.EnumerateFiles(Path.Combine(Root, "texts")).Select(Name).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Texts => [.. TextNames];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Gives_the_lines_of_Vale_but_for_those_that_are_explained(string text)
    {
        var explained = Differences.Where(d => d.Text == text).ToLookup(d => d.IsVale, d => d.Line);
        var wanted = Recorded(text).Except(explained[true], StringComparer.Ordinal).Concat(explained[false]);
        Given(text).Order(StringComparer.Ordinal).ShouldBe(wanted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_difference_is_one()
    {
        foreach (var difference in Differences)
        {
            Recorded(difference.Text).Contains(difference.Line, StringComparer.Ordinal)
                .ShouldBe(difference.IsVale, $"{difference.Text} {difference.Line} no longer differs: take it out of differences.tsv.");
            difference.Reason.ShouldNotBeNullOrWhiteSpace(difference.Line);
        }
    }

    [Fact]
    public void Every_rule_of_the_comparison_finds_something_somewhere()
    {
        var rules = Directory.EnumerateFiles(Path.Combine(Root, "styles", "Parity")).Select(f => "Parity." + Path.GetFileNameWithoutExtension(f));
        var found = TextNames.SelectMany(Recorded).Select(line => line.Split(':')[2]).ToHashSet(StringComparer.Ordinal);
        rules.Except(found, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static string[] Given(string text)
    {
        var result = CommandRun.RunIn(Path.Combine(Root, "texts"), "", "tone", text, "--styles", "../styles", "--packs", "Parity");
        result.Code.ShouldBeLessThan(2, result.Error);
        return [.. result.Lines.Select(line => line[(text.Length + 1)..])];
    }

    private static string[] Recorded(string text) => File.ReadAllLines(Path.Combine(Root, "expected", text + ".lines"));

    private static IEnumerable<Difference> ReadDifferences() =>
        from line in File.ReadLines(Path.Combine(Root, "differences.tsv"))
        where line.Length > 0 && line[0] != '#'
        let parts = line.Split('\t')
        select new Difference(parts[0], parts[1] == "vale", parts[2], parts[3]);

    private static string Name(string path) => Path.GetFileName(path);

    private static string FindRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile) ?? ".", "../evaluation/vale"));

    private sealed record Difference(string Text, bool IsVale, string Line, string Reason);
}
