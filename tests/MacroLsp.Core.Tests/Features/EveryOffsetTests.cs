using MacroLsp.Core.Features;
using MacroLsp.Core.Features.Actions;
using MacroLsp.Core.Features.Completion;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

/// <summary>Features answer wherever the cursor stands, in whole files and in files that end in the middle of anything.</summary>
public sealed class EveryOffsetTests
{
    public static TheoryData<string> Files => [.. Library.Snapshot.Documents.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void In_every_file_of_the_library(string path)
    {
        var document = Library.Snapshot.Find(path) ?? throw new InvalidOperationException(path);
        OfFile(Library.Snapshot, document);
        Actions(Library.Snapshot, document);
        for (var offset = 0; offset <= document.Source.Length; offset++) FeaturesAt(Library.Snapshot, document, offset);
    }

    [Theory]
    [InlineData("shipping/late-delivery.macro.yaml")]
    [InlineData("learn/yaml-syntax.macro.yaml")]
    public void At_the_end_of_every_prefix(string path)
    {
        var text = Library.Snapshot.Find(path)?.Source.Text ?? throw new InvalidOperationException(path);
        for (var length = 0; length <= text.Length; length++)
        {
            var document = new MacroDocument(path, new SourceText(text[..length]), version: length);
            var snapshot = Library.Snapshot.With(document);
            OfFile(snapshot, document);
            if (length > 0 && text[length - 1] == '\n') Actions(snapshot, document);
            FeaturesAt(snapshot, document, length);
        }
    }

    [Fact]
    public void In_the_configuration()
    {
        var config = Library.Snapshot.Place.File?.Yaml.Source ?? throw new InvalidOperationException("no configuration");
        for (var offset = 0; offset <= config.Length; offset++)
        {
            Check(config, offset, ConfigCompletions.At(Library.Snapshot, offset));
            if (ConfigHover.At(Library.Snapshot, offset) is { } hover) Inside(config, hover.Span, offset);
        }
    }

    private static void FeaturesAt(WorkspaceSnapshot snapshot, MacroDocument document, int offset)
    {
        Check(document.Source, offset, Completions.At(snapshot, document, offset, RuleCheck.Today));
        if (Hover.At(snapshot, document, offset) is { } hover) Inside(document.Source, hover.Span, offset);
        foreach (var place in Navigation.Definition(snapshot, document.Path, offset)) place.Whole.Contains(place.Span).ShouldBeTrue();
        foreach (var place in Navigation.Highlights(snapshot, document.Path, offset)) document.Source.Length.ShouldBeGreaterThanOrEqualTo(place.Span.End);
        if (Rename.Prepare(snapshot, document.Path, offset) is { } target) document.Source.Slice(target.Span).ShouldNotBeEmpty();
        Nested(document.Source, SelectionRanges.At(document, offset), offset);
        SignatureHelp.At(document, offset)?.Label.ShouldNotBeEmpty();
        foreach (var sign in TypedFormatting.TriggerCharacters)
        {
            var edits = TypedFormatting.After(document, offset, sign);
            if (!TextEdit.AreDisjoint(edits) || edits.Any(e => e.Span.End > document.Source.Length)) Assert.Fail($"the edits at {offset} overlap or lie outside");
        }
    }

    private static void Nested(SourceText source, IReadOnlyList<TextSpan> spans, int offset)
    {
        spans[^1].End.ShouldBeLessThanOrEqualTo(source.Length);
        for (var i = 0; i < spans.Count; i++)
        {
            if (!spans[i].Touches(offset) || i > 0 && (!spans[i].Contains(spans[i - 1]) || spans[i] == spans[i - 1]))
                Assert.Fail($"{spans[i]} at {offset} does not grow");
        }
    }

    private static void Actions(WorkspaceSnapshot snapshot, MacroDocument document)
    {
        var findings = Analyzer.Analyze(snapshot, document, RuleCheck.Today);
        foreach (var action in CodeActions.At(snapshot, document, new TextSpan(0, document.Source.Length), findings, RuleCheck.Today, [""]))
        {
            if (!TextEdit.AreDisjoint(action.Edits().Edits)) Assert.Fail($"{action.Title} overlaps");
        }
    }

    private static void OfFile(WorkspaceSnapshot snapshot, MacroDocument document)
    {
        var whole = new TextSpan(0, document.Source.Length);
        foreach (var hint in InlayHint.In(snapshot, document, whole, RuleCheck.Today)) whole.Touches(hint.Offset).ShouldBeTrue();
        foreach (var lens in CodeLens.Of(snapshot, document)) whole.Contains(lens.Span).ShouldBeTrue();
        foreach (var link in DocumentLink.Of(document)) whole.Contains(link.Span).ShouldBeTrue();
        foreach (var item in DocumentSymbols.Of(document)) InsideOf(item, new TextSpan(0, document.Source.Length));
        foreach (var fold in Folding.Of(document)) (fold.StartLine < fold.EndLine && fold.EndLine < document.Source.Lines.Count).ShouldBeTrue();
        var at = 0;
        foreach (var token in SemanticTokens.Of(snapshot, document))
        {
            if (token.Span.Start < at || token.Span.IsEmpty) Assert.Fail($"the token at {token.Span} overlaps or is empty");
            at = token.Span.End;
        }

        at.ShouldBeLessThanOrEqualTo(document.Source.Length);
    }

    private static void InsideOf(OutlineEntry item, TextSpan outer)
    {
        if (item.Name.Length == 0 || !outer.Contains(item.Span) || !item.Span.Contains(item.NameSpan)) Assert.Fail($"{item.Name} {item.Span} {item.NameSpan} is not inside of {outer}");
        foreach (var child in item.Children) InsideOf(child, item.Span);
    }

    private static void Check(SourceText source, int offset, CompletionList list)
    {
        var line = source.Lines.SpanOf(source.Lines.LineOf(offset));
        foreach (var item in list.Items)
        {
            if (!line.Contains(item.Replace) || !item.Replace.Touches(offset) || item.Insert.Start != item.Replace.Start || item.Insert.End != offset)
                Assert.Fail($"{item.Label} at {offset} replaces {item.Replace} ({item.Insert})");
            if (!TextEdit.AreDisjoint(item.AdditionalEdits.Add(new TextEdit(item.Replace, item.Text)))) Assert.Fail($"{item.Label} at {offset} overlaps");
        }
    }

    private static void Inside(SourceText source, TextSpan span, int offset)
    {
        (span.Start >= 0 && span.End <= source.Length).ShouldBeTrue();
        span.Touches(offset).ShouldBeTrue($"{span} at {offset}");
    }
}
