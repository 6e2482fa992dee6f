using MacroLsp.Generate;
using Shouldly;
using Xunit;

namespace MacroLsp.Repository.Tests;

/// <summary>What is derived is committed, and fresh.</summary>
public sealed class GeneratedLaws
{
    [Fact]
    public void Derived_files_are_fresh() => Law.Holds(
        GeneratedFiles.All.Where(file => file.IsStale(Checkout.Root)).Select(file => new Violation(file.Path, 0, "is stale")),
        "run: dotnet run build.cs generate");

    [Fact]
    public void Producing_twice_changes_nothing() => Law.Holds(
        GeneratedFiles.All.Where(file =>
        {
            var once = file.Produce(file.Current(Checkout.Root));
            return file.Produce(once) != once;
        }).Select(file => new Violation(file.Path, 0, "differs when it is produced from its own result")),
        "derive the content from the code only; replace a region as a whole.");

    [Fact]
    public void Staleness_is_recognized_and_refreshing_ends_it()
    {
        var root = Directory.CreateTempSubdirectory("macrolsp-generate-").FullName;
        try
        {
            var file = new GeneratedFile("docs/answer.md", _ => "42\n");
            file.IsStale(root).ShouldBeTrue();
            file.Refresh(root).ShouldBeTrue();
            File.ReadAllText(Path.Combine(root, "docs", "answer.md")).ShouldBe("42\n");
            file.IsStale(root).ShouldBeFalse();
            file.Refresh(root).ShouldBeFalse();
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public void A_region_is_replaced_between_its_markers() =>
        Region.Replace("a\n<!-- generated: t -->\nold\n<!-- /generated: t -->\nb\n", "t", "new\nrows\n")
            .ShouldBe("a\n<!-- generated: t -->\nnew\nrows\n<!-- /generated: t -->\nb\n");

    [Theory]
    [InlineData("no markers\n")]
    [InlineData("<!-- generated: t -->\nnever closed\n")]
    [InlineData("<!-- /generated: t -->\n<!-- generated: t -->\n")]
    public void A_missing_marker_is_named(string text) =>
        Should.Throw<InvalidOperationException>(() => Region.Replace(text, "t", "x")).Message.ShouldContain("generated: t");
}
