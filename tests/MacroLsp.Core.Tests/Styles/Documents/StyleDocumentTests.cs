using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Documents;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Documents;

public sealed class StyleDocumentTests
{
    private static StyleText Text(string value) => new(value, "T/R.yml", default);

    private static StyleDefinition Existence(string token, params string[] scope) => new()
    {
        Id = "T.R", Path = "T/R.yml", Kind = CheckKind.Existence, Message = Text("'%s'"), Tokens = [Text(token)], Scope = [.. scope.Select(Text)],
    };

    private static string[] Found(StyleDefinition definition, string form, string source)
    {
        var text = StyleDocument.Normalize(source);
        return [.. StyleDocument.Check(StyleSet.Create([definition], StyleContext.Empty), text, form, CancellationToken.None)
            .Select(found => $"{found.Span.Start}:{text.Substring(found.Span.Start, found.Span.Length)}")];
    }

    [Theory]
    [InlineData("a *word*, **wo**rd and `word`", "3:word")]
    [InlineData("- a word\r\n- word", "4:word", "11:word")]
    [InlineData("[word](page \"word\") <!-- word -->", "1:word")]
    [InlineData("two\n> lines, a\n> word", "17:word")]
    [InlineData("<!-- vale T.R = NO -->\n\nword\n\n<!-- vale T.R = YES -->\n\nword", "55:word")]
    [InlineData("---\ntitle: a word\n---\nword", "13:word", "22:word")]
    public void Alerts_of_Markdown_stand_in_the_file(string source, params string[] found) => Found(Existence("word"), "md", source).ShouldBe(found);

    [Fact]
    public void Plain_text_has_no_markup() => Found(Existence("word"), "txt", "a `word`\n<!-- vale off -->\nword").ShouldBe(["3:word", "27:word"]);

    [Theory]
    [InlineData("heading", "2:word")]
    [InlineData("heading.h2")]
    [InlineData("~heading", "8:word", "16:word")]
    [InlineData("list & md", "16:word")]
    [InlineData("raw", "2:word", "8:word", "16:word", "23:word")]
    public void Scopes_choose_the_blocks(string scope, params string[] found) =>
        Found(Existence("word", scope), "md", "# word\n\nword\n\n- word\n\n`word`").Order(StringComparer.Ordinal).ShouldBe(found.Order(StringComparer.Ordinal));

    [Fact]
    public void Sentences_are_those_of_paragraphs_when_a_rule_asks() =>
        Found(Existence("^word", "sentence"), "md", "# word\n\nOne. word two. word").ShouldBe(["13:word", "23:word"]);

    [Fact]
    public void Formulas_count_blocks_of_code()
    {
        var definition = new StyleDefinition
        {
            Id = "T.R", Path = "T/R.yml", Kind = CheckKind.Metric, Message = Text("%s"), Level = RuleLevel.Warning, Formula = Text("pre + (list * 10) + (heading.h1 * 100)"), Condition = Text("> 0"),
        };
        const string source = "# a\n\ntext\n\n```\nb\n```\n\n    c\n\n- d\n";
        StyleDocument.Check(StyleSet.Create([definition], StyleContext.Empty), source, "md", CancellationToken.None)
            .ShouldHaveSingleItem().Alert.Message.ShouldBe("112.00");
    }

    [Fact]
    public void Letters_beyond_the_first_plane_are_letters()
    {
        var definition = new StyleDefinition
        {
            Id = "T.R", Path = "T/R.yml", Kind = CheckKind.Metric, Message = Text("%s"), Formula = Text("words + (characters * 100)"), Condition = Text("> 0"),
        };
        StyleDocument.Check(StyleSet.Create([definition], StyleContext.Empty), "\U0001D518n 😀 U.S. it's", "md", CancellationToken.None)
            .ShouldHaveSingleItem().Alert.Message.ShouldBe("703.00");
    }
}
