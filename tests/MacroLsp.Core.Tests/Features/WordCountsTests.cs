using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

public sealed class WordCountsTests
{
    [Fact]
    public void Counts_follow_every_change_as_if_they_were_made_anew()
    {
        var snapshot = WorkspaceSnapshot.Empty;
        var documents = Library.Snapshot.Documents.Values.ToList();
        foreach (var document in documents) snapshot = snapshot.With(document);
        foreach (var document in documents.Where((_, i) => i % 3 == 0)) snapshot = snapshot.Without(document.Path);
        foreach (var document in documents.Where((_, i) => i % 3 == 1))
            snapshot = snapshot.With(new MacroDocument(document.Path, new SourceText("macro: x\ntags: [shipping, shipping]\nowner: me"), version: 2));
        var anew = WorkspaceSnapshot.Empty.With(snapshot.Documents.Values);
        Words(snapshot.Index).ShouldBe(Words(anew.Index));
        snapshot.Index.Owners.MostUsedFirst.ShouldContain("me");
        foreach (var document in snapshot.Documents.Values) snapshot = snapshot.Without(document.Path);
        Words(snapshot.Index).ShouldBeEmpty();
    }

    private static IEnumerable<string> Words(MacroIndex index) =>
        index.Tags.MostUsedFirst.Concat(index.Owners.MostUsedFirst).Concat(index.Locales.MostUsedFirst);
}
