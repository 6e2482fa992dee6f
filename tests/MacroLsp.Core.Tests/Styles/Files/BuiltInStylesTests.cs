using System.Collections.Immutable;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Files;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Files;

/// <summary>The packs that come with MacroLsp, held to what is asked of every pack.</summary>
public sealed class BuiltInStylesTests
{
    private static readonly StyleLibrary Whole = StyleLibrary.Create(BuiltInStyles.ReadAll());

    private static readonly Lazy<List<(string Id, ImmutableArray<StyleTestResult> Results)>> Results = new(static () =>
    [
        .. Whole.Packs.SelectMany(pack => Whole.RulesOf(pack)).Select(Whole.Definition).OfType<StyleDefinition>()
            .Select(rule => (rule.Id, StyleTests.Run(rule, StyleBench.Of(CancellationToken.None)))),
    ]);

    [Fact]
    public void There_are_packs_with_rules() => StyleLibrary.BuiltIn.Packs.ShouldAllBe(pack => !StyleLibrary.BuiltIn.RulesOf(pack).IsEmpty);

    [Fact]
    public void No_file_has_a_problem() => BuiltInStyles.Paths.SelectMany(path => Whole.ProblemsOf(path))
        .Select(p => $"{p.Path} {p.Span.Start}: {p.Message}").ShouldBeEmpty();

    [Fact]
    public void Every_file_is_something_to_the_library() => BuiltInStyles.Paths
        .Where(path => !StylePath.IsRule(path) && !StylePath.IsPack(path)).ShouldBeEmpty("Vale reads .yml; what it does not know goes into pack.yaml");

    [Fact]
    public void Every_rule_has_cases() => Whole.Packs.Where(StyleLibrary.BuiltIn.IsBuiltIn).SelectMany(pack => Whole.RulesOf(pack))
        .Where(id => Whole.Definition(id) is { Tests.IsEmpty: true }).ShouldBeEmpty();

    /// <summary>At run time the tests are left out, which is most of the text; nothing of the rule may be lost with them.</summary>
    [Fact]
    public void Tests_stand_last_so_that_they_can_be_left_out()
    {
        foreach (var path in BuiltInStyles.Paths.Where(StylePath.IsRule))
            BuiltInStyles.WithoutTests(BuiltInStyles.ReadText(path)).ShouldNotContain("\ntests:", Case.Sensitive, path);
        foreach (var id in Whole.Packs.SelectMany(pack => StyleLibrary.BuiltIn.RulesOf(pack)))
            StyleLibrary.BuiltIn.Definition(id).ShouldNotBeNull(id).Message.Value.ShouldBe(Whole.Definition(id).ShouldNotBeNull().Message.Value);
    }

    [Fact]
    public void Every_pack_says_what_it_is() => Whole.Packs.Where(StyleLibrary.BuiltIn.IsBuiltIn)
        .Where(pack => Whole.PackOf(pack).Title.Length == 0 || Whole.PackOf(pack).Description.Length == 0).ShouldBeEmpty();

    [Fact]
    public void Every_case_passes() => Results.Value.SelectMany(rule => rule.Results.Where(r => !r.Passes)
        .Select(r => $"{rule.Id} \"{r.Test.Name}\": {string.Join(' ', r.Failures)}")).ShouldBeEmpty();

    [Fact]
    public void Every_rule_has_a_case_in_which_it_fires() =>
        Results.Value.Where(rule => rule.Results.All(r => r.Output.IsEmpty)).Select(rule => rule.Id).ShouldBeEmpty();
}
