using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;
using Shouldly;

namespace MacroLsp.Core.Tests.Styles.Files;

/// <summary>Reads rule files for tests; their problems are held to marks in their texts.</summary>
internal static class RuleFileCheck
{
    public const string Path = "House/Rule.yml";

    public static StyleLibrary Library(params (string Path, string Text)[] files) =>
        StyleLibrary.Create(files.Select(f => new StyleFile(f.Path, f.Text)));

    /// <summary>What a rule says that has no problem.</summary>
    public static StyleDefinition Fine(string text, params (string Path, string Text)[] others)
    {
        var library = Library([(Path, text), .. others]);
        library.ProblemsOf(Path).ShouldBeEmpty();
        return library.Definition("House.Rule").ShouldNotBeNull();
    }

    /// <summary>
    /// Expects one problem, at the place marked <c>[|so|]</c>, and that its fix gives <paramref name="mended"/>, in which
    /// nothing is wrong any more; null when there is no fix.
    /// </summary>
    /// <returns>What the rule says nevertheless; null when it cannot run.</returns>
    public static StyleDefinition? Problem(string marked, string ruleId, string message, string? mended = null, params (string Path, string Text)[] others) =>
        ProblemIn(Path, marked, ruleId, message, mended, others);

    public static StyleDefinition? ProblemIn(string path, string marked, string ruleId, string message, string? mended = null, params (string Path, string Text)[] others)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal);
        var text = marked.Remove(end, 2).Remove(start, 2);
        var library = Library([(path, text), .. others]);
        var problem = library.ProblemsOf(path).ShouldHaveSingleItem();
        problem.Message.ShouldBe(message);
        problem.RuleId.ShouldBe(ruleId);
        problem.Path.ShouldBe(path);
        text.Substring(problem.Span.Start, problem.Span.Length).ShouldBe(text[start..(end - 2)]);
        problem.Span.Start.ShouldBe(start);
        (problem.Fix.IsEmpty ? null : TextEdit.Apply(text, problem.Fix)).ShouldBe(mended);
        (problem.FixTitle.Length > 0).ShouldBe(mended is not null, "a fix has a title, and only a fix");
        if (mended is not null) Library([(path, mended), .. others]).ProblemsOf(path).ShouldBeEmpty();
        return library.Definition(StylePath.IdOf(path));
    }

    /// <summary>Texts without their places.</summary>
    public static string[] Values(this IEnumerable<StyleText> texts) => [.. texts.Select(t => t.Value)];

    /// <summary>Pairs without their places.</summary>
    public static string[] Values(this IEnumerable<StylePair> pairs) => [.. pairs.Select(p => $"{p.Key.Value}={p.Value.Value}")];
}
