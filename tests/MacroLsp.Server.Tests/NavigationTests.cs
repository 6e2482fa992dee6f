using MacroLsp.Core.Text;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server.Convert;
using MacroLsp.Server.Handlers;
using MacroLsp.Testing;
using Shouldly;
using Xunit;
using Range = MacroLsp.Protocol.Range;

namespace MacroLsp.Server.Tests;

public class NavigationTests
{
    private static readonly string A = LspClient.UriOf("a.macro.yaml");
    private static readonly string B = LspClient.UriOf("sub/b.macro.yaml");
    private static readonly TextDocumentIdentifier InA = new(A);

    private const string First = """
        macro: first
        title: First
        locale: en-US
        channel: chat
        next: [second]
        reply:
          acknowledge: >-
            Hello {{ ticket_color }} and {{ ticket_color }}.
          empathize: I know how frustrating this is.

        """;

    private const string Second = """
        macro: second
        title: Second
        locale: en-US
        channel: chat
        reply:
          acknowledge: Your {{ ticket_color }} has not arrived.

        """;

    private const string Configuration = "placeholders: { ticket_color: { type: text, sample: red } }\n";

    /// <summary>On "second" in the list after next.</summary>
    private static readonly Position OnNext = new(4, 9);

    /// <summary>On the first placeholder.</summary>
    private static readonly Position OnPlaceholder = new(7, 14);

    [Fact]
    public async Task Definition_leads_to_a_file_that_is_not_open()
    {
        await using var client = await OpenAsync();

        var links = (await client.RequestAsync(LspMethods.Definition, new TextDocumentPositionParams(InA, OnNext))).ShouldNotBeNull().Links;

        var link = links.ShouldNotBeNull().ShouldHaveSingleItem();
        link.TargetUri.ShouldBe(B);
        link.TargetSelectionRange.ShouldBe(new Range(new Position(0, 7), new Position(0, 13)));
        link.OriginSelectionRange.ShouldBe(new Range(new Position(4, 7), new Position(4, 13)));
    }

    [Fact]
    public async Task A_client_without_links_gets_locations()
    {
        await using var client = await OpenAsync(TestCapabilities.Bare);

        var result = await client.RequestAsync(LspMethods.Definition, new TextDocumentPositionParams(InA, OnNext));

        result.ShouldNotBeNull().Locations.ShouldNotBeNull().ShouldHaveSingleItem().Uri.ShouldBe(B);
    }

    [Fact]
    public async Task References_are_found_in_all_files_also_right_after_the_start()
    {
        await using var client = await OpenAsync();

        var references = (await client.RequestAsync(LspMethods.References, new ReferenceParams(InA, OnPlaceholder, new ReferenceContext(false)))).ShouldNotBeNull();

        references.Select(location => location.Uri).ShouldBe([A, A, B]);
    }

    [Fact]
    public async Task Macros_are_found_in_the_whole_workspace_with_nothing_open_but_the_folder()
    {
        var files = new InMemoryFiles { ["sub/b.macro.yaml"] = Second };
        await using var client = await LspClient.StartAsync(files);

        var found = (await client.RequestAsync(LspMethods.WorkspaceSymbol, new WorkspaceSymbolParams("sec"))).ShouldNotBeNull();
        var nothing = (await client.RequestAsync(LspMethods.WorkspaceSymbol, new WorkspaceSymbolParams("zebra"))).ShouldNotBeNull();

        var symbol = found.ShouldHaveSingleItem();
        symbol.Name.ShouldBe("second (en-US)");
        symbol.Location.ShouldBe(new Location(B, new Range(new Position(0, 7), new Position(0, 13))));
        nothing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Highlights_stay_in_the_file()
    {
        await using var client = await OpenAsync();

        var highlights = (await client.RequestAsync(LspMethods.DocumentHighlight, new TextDocumentPositionParams(InA, OnPlaceholder))).ShouldNotBeNull();

        highlights.Select(highlight => highlight.Range.Start).ShouldBe([new Position(7, 13), new Position(7, 36)]);
    }

    [Fact]
    public async Task Rename_reaches_open_files_closed_files_and_the_configuration()
    {
        await using var client = await OpenAsync();
        var prepared = (await client.RequestAsync(LspMethods.PrepareRename, new TextDocumentPositionParams(InA, OnPlaceholder))).ShouldNotBeNull();
        prepared.ShouldBe(new PrepareRenameResult(new Range(new Position(7, 13), new Position(7, 25)), "ticket_color"));

        var edit = (await client.RequestAsync(LspMethods.Rename, new RenameParams(InA, OnPlaceholder, "colour"))).ShouldNotBeNull();

        var changes = edit.DocumentChanges.ShouldNotBeNull().Cast<TextDocumentEdit>().ToDictionary(change => change.TextDocument.Uri, StringComparer.Ordinal);
        changes.Keys.Order(StringComparer.Ordinal).ShouldBe([A, LspClient.UriOf("macrolsp.yaml"), B]);
        changes[A].TextDocument.Version.ShouldBe(1);
        changes[B].TextDocument.Version.ShouldBeNull();
        Apply(First, changes[A].Edits).ShouldBe(First.Replace("ticket_color", "colour", StringComparison.Ordinal));
        Apply(Second, changes[B].Edits).ShouldBe(Second.Replace("ticket_color", "colour", StringComparison.Ordinal));
        Apply(Configuration, changes[LspClient.UriOf("macrolsp.yaml")].Edits).ShouldBe(Configuration.Replace("ticket_color", "colour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Why_a_name_will_not_do_is_said_in_words()
    {
        await using var client = await OpenAsync();

        var error = await client.ErrorOfAsync(LspMethods.Rename, new RenameParams(InA, OnPlaceholder, "Not A Name"));

        error.Code.ShouldBe(ErrorCode.RequestFailed);
        error.Message.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_outline_is_a_tree_or_a_list()
    {
        await using (var client = await OpenAsync())
        {
            var tree = (await client.RequestAsync(LspMethods.DocumentSymbol, new DocumentSymbolParams(InA))).ShouldNotBeNull().Tree.ShouldNotBeNull();
            tree.ShouldHaveSingleItem().Children.ShouldNotBeNull().Count.ShouldBe(2);
        }

        await using var bare = await OpenAsync(TestCapabilities.Bare);
        var flat = (await bare.RequestAsync(LspMethods.DocumentSymbol, new DocumentSymbolParams(InA))).ShouldNotBeNull().Flat.ShouldNotBeNull();
        flat.Count.ShouldBe(3);
        flat[1].ContainerName.ShouldBe(flat[0].Name);
    }

    [Fact]
    public async Task Folding_and_selection_know_the_text()
    {
        await using var client = await OpenAsync();

        var folds = (await client.RequestAsync(LspMethods.FoldingRange, new FoldingRangeParams(InA))).ShouldNotBeNull();
        var selection = (await client.RequestAsync(LspMethods.SelectionRange, new SelectionRangeParams(InA, [OnPlaceholder, OnNext]))).ShouldNotBeNull();

        folds.ShouldContain(fold => fold.StartLine == 6 && fold.EndLine == 7);
        selection.Count.ShouldBe(2);
        for (var inner = selection[0]; inner.Parent is { } outer; inner = outer)
            Contains(outer.Range, inner.Range).ShouldBeTrue();
    }

    [Fact]
    public async Task Token_deltas_give_the_same_tokens_as_asking_afresh()
    {
        await using var client = await OpenAsync();
        var before = (await client.RequestAsync(LspMethods.SemanticTokensFull, new SemanticTokensParams(InA))).ShouldNotBeNull();
        before.Data.ShouldNotBeEmpty();

        client.Change(A, 2, First.Replace("Hello {{ ticket_color }} and", "Hello {{ name }}, your {{ order_number }} and", StringComparison.Ordinal));
        var delta = (await client.RequestAsync(LspMethods.SemanticTokensFullDelta, new SemanticTokensDeltaParams(InA, before.ResultId.ShouldNotBeNull()))).ShouldNotBeNull();
        var fresh = (await client.RequestAsync(LspMethods.SemanticTokensFull, new SemanticTokensParams(InA))).ShouldNotBeNull();

        Patch(before.Data, delta.Edits.ShouldNotBeNull()).ShouldBe(fresh.Data);
        var unknown = await client.RequestAsync(LspMethods.SemanticTokensFullDelta, new SemanticTokensDeltaParams(InA, "long ago"));
        unknown.ShouldNotBeNull().Data.ShouldBe(fresh.Data);
    }

    [Fact]
    public async Task Tokens_of_a_range_are_those_of_its_lines()
    {
        await using var client = await OpenAsync();
        var line = new Range(new Position(7, 0), new Position(8, 0));

        var tokens = (await client.RequestAsync(LspMethods.SemanticTokensRange, new SemanticTokensRangeParams(InA, line))).ShouldNotBeNull();

        tokens.Data[0].ShouldBe(7);
        tokens.Data.Where((_, i) => i % 5 == 0).Skip(1).ShouldAllBe(down => down == 0);
        tokens.Data.Where((_, i) => i % 5 == 3).Count(type => SemanticTokensHandler.Legend.TokenTypes[type] == "placeholder").ShouldBe(2);
    }

    [Fact]
    public void The_legend_has_a_name_for_every_kind_of_token()
    {
        SemanticTokensHandler.Legend.TokenTypes.Count.ShouldBe(Enum.GetValues<Core.Features.TokenType>().Length);
        SemanticTokensHandler.Legend.TokenModifiers.Count.ShouldBe(Enum.GetValues<Core.Features.TokenModifiers>().Length - 1);
    }

    [Theory]
    [InlineData("1 2 3", "1 2 3")]
    [InlineData("1 2 3", "1 9 3")]
    [InlineData("1 1 1", "1 1")]
    [InlineData("", "4 5")]
    [InlineData("4 5", "")]
    [InlineData("1 2 1 2", "1 2 1 2 1 2")]
    public void A_difference_patches_the_old_numbers_into_the_new(string before, string after)
    {
        Patch(Numbers(before), SemanticTokensHandler.Difference(Numbers(before), Numbers(after))).ShouldBe(Numbers(after));

        static int[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
    }

    private static async Task<LspClient> OpenAsync(ClientCapabilities? capabilities = null)
    {
        var files = new InMemoryFiles { ["sub/b.macro.yaml"] = Second, ["macrolsp.yaml"] = Configuration };
        var client = await LspClient.StartAsync(files, capabilities);
        client.Open(A, First);
        return client;
    }

    private static List<int> Patch(IReadOnlyList<int> data, IReadOnlyList<SemanticTokensEdit> edits)
    {
        var patched = data.ToList();
        foreach (var edit in edits.OrderByDescending(edit => edit.Start))
        {
            patched.RemoveRange(edit.Start, edit.DeleteCount);
            patched.InsertRange(edit.Start, edit.Data ?? []);
        }

        return patched;
    }

    private static bool Contains(Range outer, Range inner) => Compare(outer.Start, inner.Start) <= 0 && Compare(inner.End, outer.End) <= 0;

    private static int Compare(Position a, Position b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Character.CompareTo(b.Character);

    private static string Apply(string text, IReadOnlyList<Protocol.TextEdit> edits)
    {
        var source = new SourceText(text);
        return Core.Text.TextEdit.Apply(text, edits.Select(edit => new Core.Text.TextEdit(FromLsp.Span(source, edit.Range, PositionEncoding.Utf16), edit.NewText)));
    }
}
