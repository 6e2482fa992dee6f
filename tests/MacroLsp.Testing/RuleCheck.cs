using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Testing;

/// <summary>Checks one rule on small workspaces (see <see cref="Fixture"/>); findings and marks are matched one to one.</summary>
public static class RuleCheck
{
    /// <summary>The day of every check in the tests.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 21);

    /// <summary>The rule finds exactly the marked places, in all files.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="fixture">Text with <c>[|marks|]</c>.</param>
    /// <param name="message">When given, what the message of every finding contains.</param>
    public static void Finds(string rule, string fixture, string? message = null)
    {
        var parsed = Fixture.Parse(fixture);
        foreach (var path in parsed.Paths.Where(p => parsed.Snapshot.Find(p) is not null))
        {
            var findings = Of(rule, parsed.Snapshot, path);
            var source = parsed.Snapshot.Find(path)?.Source ?? new SourceText("");
            findings.Select(f => Show(source, f.Span)).ShouldBe(parsed.MarksIn(path).Select(m => Show(source, m)), path);
            foreach (var finding in findings)
            {
                finding.Message.ShouldNotContain('\n');
                if (message is not null) finding.Message.ShouldContain(message);
            }
        }
    }

    /// <summary>The rule finds nothing.</summary>
    public static void FindsNothing(string rule, string fixture) => Finds(rule, fixture);

    /// <summary>
    /// The fix gives the expected text, makes its own finding go away, and brings no other finding with it.
    /// </summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="before">The text; its first finding is the one that is fixed, or the first that touches <c>$0</c>.</param>
    /// <param name="after">The text after the fix.</param>
    /// <param name="title">The title of the fix; the first fix when it is left out.</param>
    public static void Fixes(string rule, string before, string after, string? title = null)
    {
        var parsed = Fixture.Parse(before);
        var findings = Of(rule, parsed.Snapshot, parsed.CursorPath);
        var finding = parsed.Cursor < 0 ? findings.FirstOrDefault() : findings.FirstOrDefault(f => f.Span.Touches(parsed.Cursor));
        if (finding is null) Assert.Fail($"{rule} finds nothing in:\n{before}");
        var fix = title is null ? finding.Fixes.FirstOrDefault() : finding.Fixes.FirstOrDefault(f => f.Title == title);
        if (fix is null) Assert.Fail($"No fix {title}; there are: {string.Join(", ", finding.Fixes.Select(f => f.Title))}");
        var result = TextEdit.Apply(parsed.Document.Source.Text, fix.Edits);
        result.ShouldBe(Fixture.Parse(after).Document.Source.Text);

        var fixedSnapshot = parsed.Snapshot.With(new MacroDocument(parsed.CursorPath, new SourceText(result), version: 2));
        var was = All(rule, parsed.Snapshot, parsed.CursorPath);
        var now = All(rule, fixedSnapshot, parsed.CursorPath);
        now.Count(f => f.Rule == rule).ShouldBeLessThan(was.Count(f => f.Rule == rule), "the fix leaves its finding");

        // What a line holds that could not be read is found only now, so there just nothing else may be unreadable. And a macro that
        // becomes a variant of another, because its id or its locale is mended, is compared with it for the first time.
        var isYaml = IsOf(rule, RuleCategory.Yaml);
        foreach (var added in now.Select(f => f.Rule).Distinct(StringComparer.Ordinal)
            .Where(r => r != rule && (!isYaml || IsOf(r, RuleCategory.Yaml)) && (IsOf(rule, RuleCategory.Regions) || !IsOf(r, RuleCategory.Regions))))
            now.Count(f => f.Rule == added).ShouldBeLessThanOrEqualTo(was.Count(f => f.Rule == added), $"the fix brings {added}");
    }

    /// <summary>There is a finding, and it offers no fix.</summary>
    public static void HasNoFix(string rule, string fixture)
    {
        var parsed = Fixture.Parse(fixture);
        var finding = Of(rule, parsed.Snapshot, parsed.CursorPath).ShouldHaveSingleItem();
        finding.Fixes.ShouldBeEmpty();
    }

    private static bool IsOf(string rule, RuleCategory category) => AllRules.Find(rule)?.Info.Category == category;

    private static Finding[] Of(string rule, WorkspaceSnapshot snapshot, string path) => [.. All(rule, snapshot, path).Where(f => f.Rule == rule)];

    /// <summary>The findings of this rule and of all structure rules: what the text of a test says besides is not its subject.</summary>
    private static IReadOnlyList<Finding> All(string rule, WorkspaceSnapshot snapshot, string path) =>
        snapshot.Find(path) is { } document ? [.. Analyzer.Analyze(snapshot, document, Today).Where(f => f.Rule == rule || AllRules.Find(f.Rule) is not null)] : [];

    private static string Show(SourceText source, TextSpan span)
    {
        var at = source.PositionOf(span.Start);
        return $"{at.Line + 1}:{at.Character + 1} \"{source.Slice(span)}\"";
    }
}
