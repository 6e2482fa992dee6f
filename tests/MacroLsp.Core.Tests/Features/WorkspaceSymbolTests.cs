using MacroLsp.Core.Features;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

public sealed class WorkspaceSymbolTests
{
    [Theory]
    [InlineData("late-deliv", "late-delivery")]
    [InlineData("account hack", "hacked-account")]
    [InlineData("ltdlv", "late-delivery")]
    [InlineData("hacked", "hacked-account")]
    public void Symbols_of_the_workspace(string query, string first) => WorkspaceSymbol.Find(Library.Snapshot, query)[0].Id.ShouldBe(first);

    [Fact]
    public void Symbols_point_at_the_id() => WorkspaceSymbol.Find(Library.Snapshot, "late-delivery").ShouldAllBe(s =>
        RenameCheck.TextOf(Library.Snapshot, s.Path).Substring(s.Span.Start, s.Span.Length) == s.Id);

    [Fact]
    public void Symbols_are_bounded()
    {
        var files = string.Concat(Enumerable.Range(0, 300).Select(i => $"-- m{i}.macro.yaml --\nmacro: delay-{i}\n"));
        WorkspaceSymbol.Find(Fixture.Parse(files).Snapshot, "").Length.ShouldBe(WorkspaceSymbol.Limit);
        WorkspaceSymbol.Find(Fixture.Parse(files).Snapshot, "xyz").ShouldBeEmpty();
    }
}
