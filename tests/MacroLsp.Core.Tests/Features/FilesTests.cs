using MacroLsp.Core.Features;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

/// <summary>Features about files as a whole: what happens when they move, and how they are treated.</summary>
public sealed class FilesTests
{
    private const string Project = """
        -- macrolsp.yaml --
        macros: ["**/*.macro.yaml"]
        exclude:
          - learn/** # on purpose
        overrides:
          - files: [events/fair.macro.yaml, "events/**"]
            rules:
              missing-section: warning
        default-framework: NOTE
        -- events/fair.macro.yaml --
        # macrolsp-disable-file invalid-id -- agreed
        macro: fair
        locale: en-US
        channel: chat
        reply: x
        -- learn/bad.macro.yaml --
        macro: bad
        framework: NONE
        reply: x
        -- sub/fair.macro.yaml --
        macro: fair
        locale: de-DE
        reply:
          body: x
        """;

    [Theory]
    [InlineData("events/fair.macro.yaml", "events/market.macro.yaml", "events/market.macro.yaml, \"events/**\"")]
    [InlineData("events", "occasions", "occasions/fair.macro.yaml, \"occasions/**\"")]
    public void Overrides_follow_a_file_that_moves(string old, string @new, string files)
    {
        var snapshot = Fixture.Parse(Project).Snapshot;
        var changed = RenameCheck.Apply(snapshot, FileRenames.Edits(snapshot, [new FileRename(old, @new)]));
        RenameCheck.TextOf(changed, "macrolsp.yaml").ShouldBe(RenameCheck.TextOf(snapshot, "macrolsp.yaml").Replace("events/fair.macro.yaml, \"events/**\"", files));
    }

    [Fact]
    public void Excluded_folder_keeps_its_comment()
    {
        var snapshot = Fixture.Parse(Project).Snapshot;
        RenameCheck.TextOf(RenameCheck.Apply(snapshot, FileRenames.Edits(snapshot, [new FileRename("learn", "lessons")])), "macrolsp.yaml")
            .ShouldContain("- lessons/** # on purpose");
    }

    [Theory]
    [InlineData("shipping/late.macro.yaml")]
    [InlineData("event")]
    public void What_no_pattern_names_changes_nothing(string old) =>
        FileRenames.Edits(Fixture.Parse(Project).Snapshot, [new FileRename(old, "x")]).ShouldBeEmpty();

    [Theory]
    [InlineData("events/fair.macro.yaml", "is checked", "Its configuration is `macrolsp.yaml`", "`missing-section`: warning instead of error", "`invalid-id` in the whole file: agreed", "- Channel: `chat`", "which it does not name itself")]
    [InlineData("learn/bad.macro.yaml", "left out", "exclude: learn/\\*\\*", "`NONE`, which does not exist")]
    [InlineData("sub/fair.macro.yaml", "come from `en-US`")]
    [InlineData("readme.md", "not checked", "`**/*.macro.yaml`")]
    [InlineData("macrolsp.yaml", "the configuration of the macros")]
    public void Explanation(string path, params string[] parts)
    {
        var text = FileExplanation.Of(Fixture.Parse(Project).Snapshot, path);
        foreach (var part in parts) text.ShouldContain(part.Replace("\\*\\*", "**"));
    }

    [Fact]
    public void Explanation_without_a_configuration() =>
        FileExplanation.Of(Fixture.Parse("macro: x").Snapshot, "test.macro.yaml").ShouldContain("There is no macrolsp.yaml");

    [Fact]
    public void Outline_of_the_configuration() => DocumentSymbols.OfConfiguration(Fixture.Parse(Project).Snapshot)
        .Select(e => $"{e.Name} {e.Kind} {e.Detail}").ShouldBe(["macros Setting ", "exclude Setting ", "overrides Setting ", "default-framework Setting NOTE"]);
}
