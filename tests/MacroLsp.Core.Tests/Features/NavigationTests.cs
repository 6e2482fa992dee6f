using MacroLsp.Core.Features;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

public sealed class NavigationTests
{
    private const string Workspace = """
        -- macrolsp.yaml --
        placeholders:
          refund_amount:
            type: text
            description: What goes back.
            sample: 10 USD
        targets:
          zendesk:
            placeholders:
              refund_amount: ticket.field_1
        -- a.macro.yaml --
        macro: first
        title: Refund of {{ refund_amount }}
        locale: en-US
        framework: NOTE
        next: ["second"]
        reply:
          body:
            - when: [refund_amount]
              text: "\u00e9 {{ refund_amount }} and {{refund_amount | default: \"it\"}}"
            - text: No amount.
        -- b.macro.yaml --
        macro: second
        title: Second
        locale: en-US
        framework: NOTE
        next: [first]
        reply: Hello.
        ---
        macro: second
        locale: de-DE
        reply: Hallo, {{ refund_amount }}.

        """;

    /// <summary>All places, written as "path text", for the name at the first occurrence of a text in a file.</summary>
    private static string[] Show(WorkspaceSnapshot snapshot, IEnumerable<FilePlace> places) =>
        [.. places.Select(p => $"{p.Path}:{SourceOf(snapshot, p.Path).PositionOf(p.Span.Start).Line + 1} {SourceOf(snapshot, p.Path).Slice(p.Span)}")];

    private static SourceText SourceOf(WorkspaceSnapshot snapshot, string path) =>
        snapshot.Find(path)?.Source ?? snapshot.Place.File?.Yaml.Source ?? new SourceText("");

    private static int At(WorkspaceSnapshot snapshot, string path, string text) => SourceOf(snapshot, path).Text.IndexOf(text, StringComparison.Ordinal) + 1;

    [Fact]
    public void A_placeholder_is_declared_in_the_configuration()
    {
        var snapshot = Fixture.Parse(Workspace).Snapshot;
        Show(snapshot, Navigation.Definition(snapshot, "a.macro.yaml", At(snapshot, "a.macro.yaml", "refund_amount")))
            .ShouldBe(["macrolsp.yaml:2 refund_amount"]);
    }

    [Fact]
    public void References_of_a_placeholder_are_in_every_file_and_in_when()
    {
        var snapshot = Fixture.Parse(Workspace).Snapshot;
        Show(snapshot, Navigation.References(snapshot, "macrolsp.yaml", At(snapshot, "macrolsp.yaml", "refund_amount"), withDeclarations: true)).ShouldBe(
        [
            "a.macro.yaml:2 refund_amount", "a.macro.yaml:8 refund_amount", "a.macro.yaml:9 refund_amount", "a.macro.yaml:9 refund_amount",
            "b.macro.yaml:10 refund_amount", "macrolsp.yaml:2 refund_amount", "macrolsp.yaml:9 refund_amount",
        ]);
    }

    [Fact]
    public void A_macro_leads_to_its_variant_in_the_locale_of_the_cursor()
    {
        var snapshot = Fixture.Parse(Workspace).Snapshot;
        Show(snapshot, Navigation.Definition(snapshot, "a.macro.yaml", At(snapshot, "a.macro.yaml", "second"))).ShouldBe(["b.macro.yaml:1 second"]);
        Show(snapshot, Navigation.References(snapshot, "b.macro.yaml", At(snapshot, "b.macro.yaml", "second"), withDeclarations: false)).ShouldBe(["a.macro.yaml:5 second"]);
    }

    [Fact]
    public void A_section_leads_to_the_one_it_is_made_from()
    {
        var snapshot = Fixture.Parse("""
            -- late.en-GB.macro.yaml --
            macro: late
            locale: en-GB
            reply:
              acknowledge: Your parcel.
            -- late.macro.yaml --
            macro: late
            title: Late
            locale: en-US
            reply:
              acknowledge: Your package.
            """).Snapshot;
        Show(snapshot, Navigation.Definition(snapshot, "late.en-GB.macro.yaml", At(snapshot, "late.en-GB.macro.yaml", "acknowledge"))).ShouldBe(["late.macro.yaml:5 acknowledge"]);
    }

    [Fact]
    public void A_rename_and_its_inverse_are_the_identity()
    {
        var snapshot = Fixture.Parse(Workspace).Snapshot;
        var renamed = Apply(snapshot, Rename.Apply(snapshot, "a.macro.yaml", At(snapshot, "a.macro.yaml", "refund_amount"), "amount_back"));
        SourceOf(renamed, "a.macro.yaml").Text.ShouldNotContain("refund_amount");
        SourceOf(renamed, "macrolsp.yaml").Text.ShouldNotContain("refund_amount");
        var back = Apply(renamed, Rename.Apply(renamed, "b.macro.yaml", At(renamed, "b.macro.yaml", "amount_back"), "refund_amount"));
        foreach (var path in new[] { "macrolsp.yaml", "a.macro.yaml", "b.macro.yaml" }) SourceOf(back, path).Text.ShouldBe(SourceOf(snapshot, path).Text);
    }

    [Fact]
    public void A_macro_is_renamed_in_all_locales_and_where_it_comes_next()
    {
        var snapshot = Fixture.Parse(Workspace).Snapshot;
        var renamed = Apply(snapshot, Rename.Apply(snapshot, "a.macro.yaml", At(snapshot, "a.macro.yaml", "second"), "other"));
        renamed.Index.Ids.ShouldBe(["first", "other"]);
        renamed.Index.Find("other").Length.ShouldBe(2);
        SourceOf(renamed, "a.macro.yaml").Text.ShouldContain("next: [\"other\"]");
    }

    [Theory]
    [InlineData("refund_amount", "Refund Amount", "small letters")]
    [InlineData("refund_amount", "order_number", "already")]
    [InlineData("second", "first", "already")]
    [InlineData("second", "Second", "hyphens")]
    public void A_name_that_will_not_do_is_refused_with_the_reason(string old, string name, string reason)
    {
        var snapshot = Fixture.Parse(Workspace).Snapshot;
        var result = Rename.Apply(snapshot, "a.macro.yaml", At(snapshot, "a.macro.yaml", old), name);
        result.Files.ShouldBeEmpty();
        result.Problem.ShouldNotBeNull().ShouldContain(reason);
    }

    [Theory]
    [InlineData("macro: m\nreply: Hi {{ na$0me }}\n", "built in")]
    [InlineData("macro: m\nreply:\n  ack$0nowledge: Hi\n", "framework")]
    public void What_cannot_be_renamed_says_why(string text, string reason)
    {
        var fixture = Fixture.Parse(text);
        Rename.Prepare(fixture.Snapshot, fixture.CursorPath, fixture.Cursor).ShouldNotBeNull().Problem.ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public void Nothing_is_renamed_in_prose()
    {
        var fixture = Fixture.Parse("macro: m\nreply: Hel$0lo {{ x }}\n");
        Rename.Prepare(fixture.Snapshot, fixture.CursorPath, fixture.Cursor).ShouldBeNull();
    }

    private static WorkspaceSnapshot Apply(WorkspaceSnapshot snapshot, RenameResult result)
    {
        result.Problem.ShouldBeNull();
        foreach (var file in result.Files)
        {
            var text = new SourceText(TextEdit.Apply(SourceOf(snapshot, file.Path).Text, file.Edits));
            snapshot = file.Path == snapshot.Place.Path ? snapshot.With(ConfigPlace.Read(file.Path, text, AllRules.Ids)) : snapshot.With(new MacroDocument(file.Path, text, 2));
        }

        return snapshot;
    }
}
