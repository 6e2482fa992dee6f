using MacroLsp.Core.Features;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

/// <summary>Outline, folding, selection and tokens: what an editor draws from the structure of a file.</summary>
public sealed class StructureTests
{
    private const string Text = """
        # about this file
        # and more
        macro: late
        title: Late delivery
        locale: en-US
        next: [late, gone]
        reply:
          acknowledge: >-
            You expected order {{ order_number }} on {{ etd |
            date: long }}.
          reassure:
            - when: carrier_contact
              text: Reach them at {{ carrier_contact }}.
            - text: I write to you {{ nmae | default: "soon" }}.
        """;

    private static string Outline(string text)
    {
        var lines = new List<string>();
        foreach (var entry in DocumentSymbols.Of(Fixture.Parse(text).Document)) Add(entry, "");
        return string.Join('\n', lines);

        void Add(OutlineEntry entry, string margin)
        {
            entry.Span.Contains(entry.NameSpan).ShouldBeTrue(entry.Name);
            lines.Add($"{margin}{entry.Name} | {entry.Detail}");
            foreach (var child in entry.Children) Add(child, margin + "  ");
        }
    }

    [Fact]
    public void The_outline_holds_macros_sections_and_alternatives() => Outline(Text).ShouldBe("""
        late | en-US · Late delivery
          acknowledge | You expected order {{ order_number }} on {{ etd | …
          reassure | 2 alternatives
            when carrier_contact | Reach them at {{ carrier_contact }}.
            otherwise | I write to you {{ nmae | default: "soon" }}.
        """);

    [Fact]
    public void The_outline_stays_around_a_broken_line() =>
        Outline("macro: a\nreply:\n  acknowledge: One.\n  empath\n  reassure: Two.\n---\nmacro: b\nreply: Three.\n").ShouldBe("""
        a | 
          acknowledge | One.
          reassure | Two.
        b | 
          reply | Three.
        """.Replace("a | \n", "a | \n", StringComparison.Ordinal));

    [Fact]
    public void Everything_of_several_lines_can_be_folded() =>
        Folding.Of(Fixture.Parse(Text).Document).Select(f => (f.StartLine, f.EndLine, f.IsComment)).ShouldBe(
            [(0, 1, true), (6, 13, false), (7, 9, false), (10, 13, false), (11, 12, false)]);

    [Fact]
    public void Selection_grows_from_the_word_to_the_file()
    {
        var fixture = Fixture.Parse(Text.Replace("order_number", "order_n$0umber", StringComparison.Ordinal));
        var spans = SelectionRanges.At(fixture.Document, fixture.Cursor).Select(fixture.Document.Source.Slice).ToList();
        spans[0].ShouldBe("order_number");
        spans[1].ShouldBe("{{ order_number }}");
        spans[^1].ShouldBe(fixture.Document.Source.Text);
        spans.ShouldContain(s => s.StartsWith("acknowledge: >-", StringComparison.Ordinal));
        for (var i = 1; i < spans.Count; i++) spans[i].ShouldContain(spans[i - 1]);
    }

    [Fact]
    public void Tokens_name_what_has_a_meaning()
    {
        var fixture = Fixture.Parse(Text);
        SemanticTokens.Of(fixture.Snapshot, fixture.Document).Select(t => $"{t.Type} {t.Modifiers} {fixture.Document.Source.Slice(t.Span)}").ShouldBe(
        [
            "MacroId Declaration late", "MacroId None late", "MacroId Unknown gone",
            "Section None acknowledge",
            "PlaceholderDelimiter None {{", "Placeholder BuiltIn order_number", "PlaceholderDelimiter None }}",
            "PlaceholderDelimiter None {{", "Placeholder BuiltIn etd", "Filter None date", "FilterArgument None long", "PlaceholderDelimiter None }}",
            "Section None reassure", "Placeholder BuiltIn carrier_contact",
            "PlaceholderDelimiter None {{", "Placeholder BuiltIn carrier_contact", "PlaceholderDelimiter None }}",
            "PlaceholderDelimiter None {{", "Placeholder Unknown nmae", "Filter None default", "FilterArgument None \"soon\"", "PlaceholderDelimiter None }}",
        ]);
    }
}
