using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MacroLsp.Protocol.Json;
using MacroLsp.Protocol.Rpc;
using Shouldly;
using Xunit;

namespace MacroLsp.Protocol.Tests;

/// <summary>Members that may have several shapes on the wire are read from each and written as intended.</summary>
public class UnionTests
{
    private static readonly Range Range = new(new Position(0, 1), new Position(0, 2));
    private const string RangeJson = """{"start":{"line":0,"character":1},"end":{"line":0,"character":2}}""";

    [Fact]
    public void Completion_edits_replace_or_tell_insert_from_replace()
    {
        RoundTrip(new CompletionTextEdit("x", Range), LspJson.Default.CompletionTextEdit).ShouldBe($$"""{"newText":"x","range":{{RangeJson}}}""");
        RoundTrip(new CompletionTextEdit("x", Range, Range), LspJson.Default.CompletionTextEdit)
            .ShouldBe($$"""{"newText":"x","insert":{{RangeJson}},"replace":{{RangeJson}}}""");
    }

    [Fact]
    public void Edit_ranges_are_plain_where_insert_and_replace_agree()
    {
        var longer = Range with { End = new Position(0, 9) };

        RoundTrip(new EditRange(Range), LspJson.Default.EditRange).ShouldBe(RangeJson);
        RoundTrip(new EditRange(Range, longer), LspJson.Default.EditRange).ShouldStartWith("""{"insert":""");
    }

    [Fact]
    public void Definitions_are_links_or_locations()
    {
        Write(new DefinitionResult([new Location("file:///a", Range)]), LspJson.Default.DefinitionResult)
            .ShouldBe($$"""[{"uri":"file:///a","range":{{RangeJson}}}]""");
        var links = Write(new DefinitionResult([new LocationLink("file:///a", Range, Range)]), LspJson.Default.DefinitionResult);

        Read(links, LspJson.Default.DefinitionResult).Links.ShouldNotBeNull().ShouldHaveSingleItem().TargetUri.ShouldBe("file:///a");
        Read($$"""{"uri":"file:///b","range":{{RangeJson}}}""", LspJson.Default.DefinitionResult)
            .Locations.ShouldNotBeNull().ShouldHaveSingleItem().Uri.ShouldBe("file:///b");
        Read("[]", LspJson.Default.DefinitionResult).Locations.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public void Outlines_are_trees_or_lists()
    {
        var tree = Write(new DocumentSymbolResult([new DocumentSymbol("a", SymbolKind.Key, Range, Range)]), LspJson.Default.DocumentSymbolResult);
        var flat = Write(new DocumentSymbolResult([new SymbolInformation("a", SymbolKind.Key, new Location("file:///a", Range))]), LspJson.Default.DocumentSymbolResult);

        Read(tree, LspJson.Default.DocumentSymbolResult).Tree.ShouldNotBeNull().Count.ShouldBe(1);
        Read(flat, LspJson.Default.DocumentSymbolResult).Flat.ShouldNotBeNull().Count.ShouldBe(1);
    }

    [Fact]
    public void Document_changes_are_told_apart_by_their_kind()
    {
        DocumentChange[] changes =
        [
            new TextDocumentEdit(new OptionalVersionedTextDocumentIdentifier("file:///a", null), [new TextEdit(Range, "x")]),
            new CreateFile("file:///b", new CreateFileOptions(IgnoreIfExists: true)),
            new RenameFile("file:///b", "file:///c"),
            new DeleteFile("file:///c"),
        ];
        var json = Write(new WorkspaceEdit { DocumentChanges = changes }, LspJson.Default.WorkspaceEdit);

        json.ShouldContain("\"version\":null");
        var read = Read(json, LspJson.Default.WorkspaceEdit).DocumentChanges.ShouldNotBeNull();
        read.Select(change => change.GetType()).ShouldBe(changes.Select(change => change.GetType()));
        read.Skip(1).ShouldBe(changes.Skip(1));
        Should.Throw<JsonException>(() => Read("""{"documentChanges":[{"kind":"shred","uri":"file:///a"}]}""", LspJson.Default.WorkspaceEdit));
    }

    [Fact]
    public void Documentation_may_be_a_bare_string()
    {
        Read("""{"label":"a","documentation":"plain"}""", LspJson.Default.CompletionItem)
            .Documentation.ShouldBe(new MarkupContent(MarkupKind.PlainText, "plain"));
        RoundTrip(new MarkupContent(MarkupKind.Markdown, "**b**"), LspJson.Default.MarkupContent).ShouldBe("""{"kind":"markdown","value":"**b**"}""");
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("\"E7\"", "E7")]
    public void Diagnostics_of_others_have_codes_of_either_kind(string json, string expected) =>
        Read($$"""{"range":{{RangeJson}},"message":"m","code":{{json}}}""", LspJson.Default.Diagnostic).Code.ToString().ShouldBe(expected);

    [Fact]
    public void Labels_are_text_or_parts()
    {
        RoundTrip(new ParameterLabel("text"), LspJson.Default.ParameterLabel).ShouldBe("\"text\"");
        RoundTrip(new ParameterLabel(2, 5), LspJson.Default.ParameterLabel).ShouldBe("[2,5]");
        RoundTrip(new InlayHintLabel("Anna"), LspJson.Default.InlayHintLabel).ShouldBe("\"Anna\"");
        Write(new InlayHintLabel([new InlayHintLabelPart("Anna")]), LspJson.Default.InlayHintLabel).ShouldBe("""[{"value":"Anna"}]""");
    }

    [Fact]
    public void A_version_that_is_not_known_is_written_as_null() =>
        Write(new WorkspaceDocumentDiagnosticReport { Uri = "file:///a", Kind = "full", Items = [] }, LspJson.Default.WorkspaceDocumentDiagnosticReport)
            .ShouldContain("\"version\":null");

    [Theory]
    [InlineData("4294967295", int.MaxValue)]
    [InlineData("99999999999999999999", int.MaxValue)]
    [InlineData("-1", 0)]
    [InlineData("3.0", 3)]
    public void Positions_out_of_range_are_clamped(string number, int expected) =>
        Read($$"""{"line":1,"character":{{number}}}""", LspJson.Default.Position).ShouldBe(new Position(1, expected));

    [Fact]
    public void Half_an_emoji_in_an_edit_is_kept()
    {
        var change = Read("""{"text":"a\ud83d\n\"\\\t\u00e9é"}""", LspMethods.DidChange.Params, "textDocument", "contentChanges");

        change.ContentChanges[0].Text.ShouldBe("a\ud83d\n\"\\\té\u00e9");
        Read("""{"text":"\ud83d\ude00"}""", LspMethods.DidChange.Params, "textDocument", "contentChanges").ContentChanges[0].Text.ShouldBe("😀");
    }

    [Theory]
    [InlineData("a\ud83d\"\n")]
    [InlineData("\udc00\ud83d")]
    [InlineData("\ud83d\ud83d\ude00ü")]
    [InlineData("whole 😀")]
    public void Half_an_emoji_in_an_edit_is_written_as_it_is(string text) =>
        Read(Write(new TextEdit(Range, text), LspJson.Default.TextEdit), LspJson.Default.TextEdit).NewText.ShouldBe(text);

    [Fact]
    public void A_missing_or_null_member_that_is_needed_is_an_error()
    {
        Should.Throw<JsonException>(() => Read("""{"textDocument":{"uri":"file:///a"}}""", LspMethods.Hover.Params));
        Should.Throw<JsonException>(() => Read("""{"textDocument":{"uri":null},"position":{"line":0,"character":0}}""", LspMethods.Hover.Params));
    }

    [Fact]
    public void Members_that_we_do_not_know_are_skipped() =>
        Read("""{"textDocument":{"uri":"file:///a","x":1},"position":{"line":0,"character":0},"workDoneToken":5}""", LspMethods.Hover.Params)
            .TextDocument.Uri.ShouldBe("file:///a");

    private static DidChangeTextDocumentParams Read(string change, JsonTypeInfo<DidChangeTextDocumentParams> type, string document, string changes) =>
        Read($$"""{"{{document}}":{"uri":"file:///a","version":2},"{{changes}}":[{{change}}]}""", type);

    private static T Read<T>(string json, JsonTypeInfo<T> type)
        where T : notnull => JsonSerializer.Deserialize(json, type) is { } value ? value : throw new JsonException("null");

    private static string Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);

    private static string RoundTrip<T>(T value, JsonTypeInfo<T> type)
        where T : notnull
    {
        var json = Write(value, type);
        Read(json, type).ShouldBe(value);
        return json;
    }
}
