using MacroLsp.Core.Features;
using MacroLsp.Core.Features.Completion;
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
            FeaturesAt(Library.Snapshot.With(document), document, length);
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
