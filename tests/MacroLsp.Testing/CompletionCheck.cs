using System.Text.RegularExpressions;
using MacroLsp.Core.Features.Completion;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Testing;

/// <summary>Checks completion at <c>$0</c> of a small workspace (see <see cref="Fixture"/>).</summary>
public static partial class CompletionCheck
{
    /// <summary>Completion at the cursor, which may stand in a macro or in macrolsp.yaml.</summary>
    public static CompletionList At(Fixture fixture) => fixture.CursorPath == fixture.Snapshot.Place.Path
        ? ConfigCompletions.At(fixture.Snapshot, fixture.Cursor)
        : Completions.At(fixture.Snapshot, fixture.Document, fixture.Cursor, RuleCheck.Today);

    /// <summary>The labels that are offered, in order.</summary>
    public static IReadOnlyList<string> Labels(string fixture)
    {
        var list = At(Fixture.Parse(fixture));
        list.Items.Select(i => i.SortText).ShouldBe(list.Items.Select(i => i.SortText).Order(StringComparer.Ordinal), "the order of the list is not that of the sort texts");
        return [.. list.Items.Select(i => i.Label)];
    }

    /// <summary>Exactly these labels are offered, in this order.</summary>
    public static void Offers(string fixture, params string[] labels) => Labels(fixture).ShouldBe(labels);

    /// <summary>These labels are offered first, in this order.</summary>
    public static void OffersFirst(string fixture, params string[] labels) => Labels(fixture).Take(labels.Length).ShouldBe(labels);

    public static void OffersNothing(string fixture) => Labels(fixture).ShouldBeEmpty();

    public static CompletionItem Find(string fixture, string label)
    {
        var item = At(Fixture.Parse(fixture)).Items.FirstOrDefault(i => i.Label == label);
        if (item is null) Assert.Fail($"\"{label}\" is not offered; there are: {string.Join(", ", Labels(fixture))}");
        return item;
    }

    /// <summary>
    /// Accepting an item gives the text, in whatever way an editor accepts it: replacing the whole word or only what is
    /// left of the cursor, where the two come to the same, and with a snippet or without.
    /// </summary>
    public static void Accepts(string before, string label, string after)
    {
        var fixture = Fixture.Parse(before);
        var item = Find(before, label);
        var source = fixture.CursorSource;
        var line = source.Lines.SpanOf(source.Lines.LineOf(fixture.Cursor));
        line.Contains(item.Replace).ShouldBeTrue("an item must stay on the line of the cursor");
        item.Insert.Start.ShouldBe(item.Replace.Start);
        item.Replace.Touches(fixture.Cursor).ShouldBeTrue();
        foreach (var edit in item.AdditionalEdits) edit.Span.Intersects(item.Replace).ShouldBeFalse($"{edit} touches {item.Replace}");
        Accept(source, item, item.Replace, item.Text).ShouldBe(Fixture.Parse(after).CursorSource.Text);
        if (item.Insert == item.Replace && item.Snippet is { } snippet) Accept(source, item, item.Insert, Expand(snippet)).ShouldBe(Fixture.Parse(after).CursorSource.Text);
    }

    /// <summary>The documentation of an item in a workspace without configuration.</summary>
    public static string Documentation(CompletionItem item) =>
        CompletionDocs.Of(WorkspaceSnapshot.Empty, Fixture.DefaultPath, item.DocsKey) ?? "";

    /// <summary>A snippet as it stands before anything is filled in.</summary>
    public static string Expand(string snippet)
    {
        var text = ChoiceStop().Replace(snippet, m => m.Groups["words"].Value.Split(',')[0]);
        text = TextStop().Replace(text, "${text}");
        return text.Replace("\\}", "}").Replace("\\$", "$").Replace("\\\\", "\\");
    }

    private static string Accept(SourceText source, CompletionItem item, TextSpan span, string text) =>
        TextEdit.Apply(source.Text, item.AdditionalEdits.Add(new TextEdit(span, text)));

    [GeneratedRegex(@"\$\{\d+\|(?<words>(\\.|[^|])*)\|\}", RegexOptions.ExplicitCapture)]
    private static partial Regex ChoiceStop();

    [GeneratedRegex(@"\$\{\d+:?(?<text>(\\.|[^}\\])*)\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex TextStop();
}
