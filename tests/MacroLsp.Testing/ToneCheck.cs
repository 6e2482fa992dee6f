using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using Shouldly;

namespace MacroLsp.Testing;

/// <summary>
/// Checks tone rules on small workspaces (see <see cref="Fixture"/>). Files below <c>styles/</c> are rule files; in macros,
/// marks say where findings of any style pack are expected, one to one.
/// </summary>
public static class ToneCheck
{
    /// <summary>Tone rules find exactly the marked places, in all macros of the fixture.</summary>
    public static void Finds(string fixture)
    {
        var parsed = Fixture.Parse(fixture);
        foreach (var path in parsed.Paths.Where(p => parsed.Snapshot.Find(p) is not null))
        {
            var source = parsed.Snapshot.Find(path)?.Source ?? new SourceText("");
            Of(parsed.Snapshot, path).Select(f => Show(source, f.Span)).ShouldBe(parsed.MarksIn(path).Select(m => Show(source, m)), path);
        }
    }

    /// <summary>The findings of style packs in the file with the cursor, else the first macro.</summary>
    public static IReadOnlyList<Finding> Of(string fixture)
    {
        var parsed = Fixture.Parse(fixture);
        return Of(parsed.Snapshot, parsed.Paths.First(p => parsed.Snapshot.Find(p) is not null));
    }

    /// <summary>The fixes of the one finding, by title.</summary>
    public static IReadOnlyList<string> Titles(string fixture) => [.. Of(fixture).ShouldHaveSingleItem().Fixes.Select(f => f.Title)];

    /// <summary>The first fix of the one finding gives the text, and the finding goes away.</summary>
    public static void Fixes(string fixture, string after)
    {
        var parsed = Fixture.Parse(fixture);
        var path = parsed.Paths.First(p => parsed.Snapshot.Find(p) is not null);
        var fix = Of(parsed.Snapshot, path).ShouldHaveSingleItem().Fixes[0];
        var result = TextEdit.Apply(parsed.Snapshot.Find(path)?.Source.Text ?? "", fix.Edits);
        result.ShouldBe(after);
        var document = new MacroDocument(path, new SourceText(result), version: 2);
        Of(parsed.Snapshot.With(document), path).ShouldBeEmpty("the fix leaves its finding");
        document.File.Yaml.Problems.ShouldBeEmpty();
    }

    private static Finding[] Of(WorkspaceSnapshot snapshot, string path)
    {
        var document = snapshot.Find(path).ShouldNotBeNull(path);
        return [.. Analyzer.Analyze(snapshot, document, RuleCheck.Today).Where(f => AllRules.Find(f.Rule) is null)];
    }

    private static string Show(SourceText source, TextSpan span)
    {
        var at = source.PositionOf(span.Start);
        return $"{at.Line + 1}:{at.Character + 1} \"{source.Slice(span)}\"";
    }
}
