using MacroLsp.Core.Styles.Checks;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

public sealed class StyleScopeTests
{
    [Theory]
    [InlineData("text", "text md", true)]
    [InlineData("heading", "text heading h1 md", true)]
    [InlineData("heading.h2", "text heading h1 md", false)]
    [InlineData("md.list", "text list md", true)]
    [InlineData("list.md", "text list md", true)]
    [InlineData("text & ~heading", "text heading h1 md", false)]
    [InlineData("text & ~heading", "text md", true)]
    [InlineData("~heading", "text list", true)]
    [InlineData("~heading", "summary md", false)]
    [InlineData("~heading", "raw md", false)]
    [InlineData("~heading & ~list", "text list md", false)]
    [InlineData("sentence & ~list", "sentence text md", true)]
    [InlineData("raw", "text", false)]
    [InlineData("section.empathize", "text section empathize", true)]
    [InlineData("~section.empathize", "text section solve", true)]
    [InlineData("~section.empathize", "text section empathize", false)]
    public void A_selector_fits_when_all_of_its_parts_do(string selector, string block, bool fits) =>
        new StyleScope(Rule.Texts(selector)).Fits([.. block.Split(' ')]).ShouldBe(fits);

    [Fact]
    public void One_of_several_selectors_is_enough() =>
        new StyleScope(Rule.Texts("heading", "list")).Fits(["text", "list"]).ShouldBeTrue();

    [Fact]
    public void Without_a_scope_a_rule_looks_at_text()
    {
        new StyleScope([]).Fits(["text", "list"]).ShouldBeTrue();
        new StyleScope([]).Fits(["raw"]).ShouldBeFalse();
    }

    [Fact]
    public void Blocks_are_asked_for_by_name()
    {
        var scope = new StyleScope(Rule.Texts("sentence & ~heading"));
        scope.AsksFor("sentence").ShouldBeTrue();
        scope.AsksFor("heading").ShouldBeFalse();
        scope.AsksFor("paragraph").ShouldBeFalse();
    }
}
