using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Features;
using MacroLsp.Core.Semantics;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

public sealed class RenameTests
{
    private const string Own = """
        -- macrolsp.yaml --
        placeholders:
          refund_date: # the day
            type: date
            description: The day.
            sample: 2026-12-09
        -- a.macro.yaml --
        macro: a
        title: 'Until {{ refund_date }}'
        reply:
          reassure:
            - when: "refund_date" # only then
              text: >-
                On {{refund$0_date | date: long}} or
                {{ refund_date }}, never refund_date.
        -- b.macro.yaml --
        macro: b
        reply: "{{ etd }}"
        """;

    [Fact]
    public void Placeholder_in_all_files() => RenameCheck.Gives(Own, "money_back", Own.Replace("$0", "").Replace("never refund_date", "never KEEP")
        .Replace("refund_date", "money_back").Replace("KEEP", "refund_date"));

    [Fact]
    public void Macro_in_all_locales_and_next() => RenameCheck.Gives("""
        -- a.macro.yaml --
        macro: la$0te # the id
        locale: en-US
        -- b.macro.yaml --
        locale: de-DE
        macro: "late"
        -- c.macro.yaml --
        macro: later
        next: [late, later, 'late']
        """, "late-delivery", """
        -- a.macro.yaml --
        macro: late-delivery # the id
        locale: en-US
        -- b.macro.yaml --
        locale: de-DE
        macro: "late-delivery"
        -- c.macro.yaml --
        macro: later
        next: [late-delivery, later, 'late-delivery']
        """);

    [Theory]
    [InlineData("reply: \"{{ e$0td }}\"", "due", "is built in")]
    [InlineData("reply: \"{{ o$0wn }}\"", "Due Date", "small letters, digits and underscores")]
    [InlineData("reply: \"{{ o$0wn }}\"", "etd", "There is a placeholder \"etd\" already")]
    [InlineData("next: [lo$0st]", "Lost Package", "lower-case words")]
    [InlineData("next: [lo$0st]", "x", "There is a macro \"x\" already")]
    [InlineData("channel: ch$0at", "talk", "are named in macrolsp.yaml")]
    [InlineData("reply:\n  acknow$0ledge: x", "hear", "named by the framework")]
    [InlineData("reply: Your pack$0age.", "x", "no name here")]
    public void Refused_with_a_reason(string text, string newName, string message) => RenameCheck.Refuses("macro: x\n" + text, newName, message);

    [Fact]
    public void The_same_name_changes_nothing() => RenameCheck.Gives("macro: l$0ate", "late", "macro: late");

    [Fact]
    public void Renaming_there_and_back_gives_the_library_as_it_was()
    {
        var names = Library.Snapshot.Documents.Values.SelectMany(d => d.Facts.Placeholders)
            .Where(n => Library.Snapshot.Config.Placeholders.TryGetValue(n, out var p) && !p.IsBuiltIn).Distinct().Order().ToArray();
        var things = names.Select(n => (Name: n, New: "renamed_" + n)).Concat(Library.Snapshot.Index.Ids.Where(i => i.All(c => c is >= 'a' and <= 'z' or '-')).Select(id => (Name: id, New: "renamed-" + id)));
        Prop.ForAll(Gen.Elements(things).ToArbitrary(), thing =>
        {
            var there = RenameFirst(Library.Snapshot, thing.Name, thing.New);
            Texts(there).ShouldNotBe(Texts(Library.Snapshot));
            Texts(RenameFirst(there, thing.New, thing.Name)).ShouldBe(Texts(Library.Snapshot));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private static WorkspaceSnapshot RenameFirst(WorkspaceSnapshot snapshot, string name, string newName)
    {
        foreach (var document in snapshot.Documents.Values.Where(d => d.Facts.Placeholders.Contains(name) || d.Facts.Macros.Any(m => m.Id == name)))
        {
            for (var at = document.Source.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = document.Source.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (Rename.Prepare(snapshot, document.Path, at) is not { Problem: null } target || target.Name != name) continue;
                return RenameCheck.Apply(snapshot, Rename.Apply(snapshot, document.Path, at, newName).Files);
            }
        }

        throw new InvalidOperationException($"{name} is not in the library.");
    }

    private static string Texts(WorkspaceSnapshot snapshot) =>
        string.Join('\0', snapshot.Documents.Values.Select(d => d.Source.Text)) + snapshot.Place.File?.Yaml.Source.Text;
}
