using System.Text.Json;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

public sealed class CoverageCommandTests
{
    private static CommandRun Library() => new CommandRun()
        .With("macrolsp.yaml", "locales: { de-DE: {}, en-GB: {}, fr-FR: { macros: [late.*] } }\n")
        .With("late.macro.yaml", "macro: late\ntitle: Late\nlocale: en-US\nframework: NOTE\nreply:\n  facts: It is late.\n  next: Wait for it.\n")
        .With("late.de-DE.macro.yaml",
            "macro: late\nlocale: de-DE\nbased-on: { locale: en-US, sections: { facts: 00000000 } }\nframework: NOTE\nreply:\n  facts: Es ist zu spät.\n  next: Warten Sie.\n")
        .With("early.macro.yaml", "macro: early\ntitle: Early\nlocale: en-US\nframework: NOTE\nreply:\n  facts: It is early.\n");

    [Fact]
    public void Text_is_a_table_and_a_line_for_each_locale()
    {
        using var run = Library();
        var result = run.Run("coverage");
        result.Code.ShouldBe(0);
        result.Out.ShouldBe("""
            macro  en-US   de-DE           en-GB       fr-FR
            early  source  missing         from en-US  -
            late   source  stale (1 of 2)  from en-US  missing

            en-US: 2 of 2 macros that are wanted
            de-DE: 1 of 2 macros that are wanted, 1 missing, 1 stale
            en-GB: 2 of 2 macros that are wanted, 2 inherited
            fr-FR: 0 of 1 macros that are wanted, 1 missing

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Locales_and_open_macros_can_be_asked_for()
    {
        using var run = Library();
        run.Run("coverage", "--locale", "fr-FR", "--open").Out.ShouldBe("macro  fr-FR\nlate   missing\n\nfr-FR: 0 of 1 macros that are wanted, 1 missing\n");
        var unknown = run.Run("coverage", "--locale", "it-IT");
        unknown.Code.ShouldBe(2);
        unknown.Error.ShouldContain("There are en-US, de-DE, en-GB, fr-FR.");
    }

    [Fact]
    public void Json_names_the_state_of_each_section()
    {
        using var run = Library();
        var root = JsonDocument.Parse(run.Run("coverage", "--format", "json").Out).RootElement;
        var german = root.GetProperty("macros")[1].GetProperty("locales")[1];
        german.GetProperty("file").GetString().ShouldBe("late.de-DE.macro.yaml");
        german.GetProperty("sections").EnumerateArray().Select(s => $"{s.GetProperty("section")} {s.GetProperty("state")}").ShouldBe(["facts stale", "next unreviewed"]);
    }

    [Fact]
    public void Markdown_and_html_are_escaped()
    {
        using var run = new CommandRun().With("a.macro.yaml", "macro: \"a|<b>\"\ntitle: \"<script>\"\nlocale: en-US\nreply: Hello.\n");
        run.Run("coverage", "--format", "markdown").Out.ShouldStartWith("| macro | en-US |\n|---|---|\n| `a\\|<b>` | source |\n");
        var page = run.Run("coverage", "--format", "html").Out;
        page.ShouldContain("a|&lt;b&gt;");
        page.ShouldNotContain("<script");
    }
}
