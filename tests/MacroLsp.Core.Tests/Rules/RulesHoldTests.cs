using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules;

/// <summary>Whatever is written: no rule, fix or rendering fails, every place lies in the file, and the result is always the same.</summary>
public sealed class RulesHoldTests
{
    private static readonly string[] Pieces =
    [
        "{{ name }}", "{{ nmae }}", "{{ etd | date: lengthy }}", "{{ name | default: x }}", "{{ ", " }}", "{{", "}}", "{", "}", "name", "etd", "agent_name", "Order Number", " | ", "|", "default: ", "date: long", "relative", "\"there\"", "'x", "“y”",
        "ticket.id", "{%", "%}", "%name%", "[NAME]", "[[x_y]]", "<<name>>", "${name}", "#{a.b}", "{{{A.B}}}", "{!A.B}", "*|X|*", "[insert date]",
        "December 1", "1. Mai", "12/01/2026", "2026-12-01", "Friday the 3rd", "12月1日", "a@b.example", "+1 202 555 0143", "030/1234567", "(", ")",
        "Hi Maria,", "I'm Savitri and", "My name is ", "田中様、", "担当の佐藤です", "TODO", "XXX", "???", "lorem ipsum", "insert name here",
        " ", "\n", "\n    ", ". ", ", ", ": ", " #", "🙂", "\u2019", "\\", "\t", "é", "様", "@", "1", "''", "\"",
        LongText,
    ];

    // More than any text message takes, whatever else the text holds.
    private const string LongText =
        "Thank you for your patience while I look at your order. Thank you for your patience while I look at your order. "
        + "Thank you for your patience while I look at your order. Thank you for your patience while I look at your order. "
        + "Thank you for your patience while I look at your order. Thank you for your patience while I look at your order. "
        + "Thank you for your patience while I look at your order. Thank you for your patience while I look at your order. "
        + "Thank you for your patience while I look at your order. ";

    private static readonly string[] Styles = ["", ">-\n    ", "|\n    ", "\"", "'", "\n    - when: name\n      text: ", "\n    - ", "[", "{ text: "];

    private static readonly Gen<string> Macros =
        from locale in Gen.Elements("en-US", "de-DE", "fr-FR", "ja-JP", "es-MX", "tlh", "x")
        from style in Gen.Elements(Styles)
        from title in Gen.Elements(Pieces)
        from pieces in Gen.ListOf(Gen.Elements(Pieces))
        from breaks in Gen.Elements("\n", "\r\n")
        select $"macro: a\ntitle: {title}\nlocale: {locale}\nchannel: sms\nframework: HOLD\nreply:\n  closing: Bye.\n  # A comment.\n  hold: {style}{string.Concat(pieces)}\n  greetng: Hi.\n"
            .Replace("\n", breaks, StringComparison.Ordinal);

    [Fact]
    public void Rules_fixes_and_rendering_hold_on_any_text()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Macros.ToArbitrary(), text => Holds(text, seen)));
        // The texts reach the rules that look at text; otherwise this would hold of nothing.
        AllRules.Rules.Where(r => r.Info.Category is RuleCategory.Placeholders or RuleCategory.Text).Select(r => r.Info.Id)
            .Except(seen, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static void Holds(string text, HashSet<string> seen)
    {
        var document = new MacroDocument("a.macro.yaml", new SourceText(text), version: 1);
        var snapshot = WorkspaceSnapshot.Empty.With(document);
        var findings = Analyzer.Analyze(snapshot, document, RuleCheck.Today);
        foreach (var finding in findings)
        {
            seen.Add(finding.Rule);
            finding.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            finding.Message.ShouldNotContain('\n');
            foreach (var fix in finding.Fixes)
            {
                fix.Title.ShouldNotContain('\n');
                TextEdit.AreDisjoint(fix.Edits).ShouldBeTrue(fix.Title);
                TextEdit.Apply(text, fix.Edits).ShouldNotBe(text, fix.Title);
            }
        }

        Analyzer.Analyze(snapshot, document, RuleCheck.Today).Select(f => (f.Rule, f.Span, f.Message))
            .ShouldBe(findings.Select(f => (f.Rule, f.Span, f.Message)));
        foreach (var macro in document.File.Macros)
        {
            var reply = ReplyRenderer.Render(snapshot, document, macro, new RenderOptions(RuleCheck.Today) { EmptyNames = ["name"] });
            foreach (var section in reply.Sections) string.Concat(section.Runs.Select(r => r.Text)).ShouldBe(section.Text);
        }
    }
}
