using System.Text.Json;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

public sealed class ActsCommandTests
{
    private const string Macro = """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply:
          hold: >-
            One moment please, I'm so
            sorry for the delay.

        """;

    [Fact]
    public void Lines_of_json_give_lines_of_json_in_the_same_order()
    {
        using var run = new CommandRun();
        var result = run.RunWithInput("""
            {"id": 7, "text": "😀 Hi Ann! I am so sorry for the delay.", "locale": "en-GB"}

            {"id": "b", "text": "Bonjour."}
            """, "acts", "--jsonl", "--format", "json");
        result.Code.ShouldBe(0);
        result.Lines.Length.ShouldBe(2);
        var first = JsonDocument.Parse(result.Lines[0]).RootElement;
        first.GetProperty("id").GetInt32().ShouldBe(7);
        const string Text = "😀 Hi Ann! I am so sorry for the delay.";
        var sentences = first.GetProperty("sentences").EnumerateArray().ToArray();
        sentences.Select(s => Text[s.GetProperty("start").GetInt32()..s.GetProperty("end").GetInt32()])
            .ShouldBe(["😀 Hi Ann!", "I am so sorry for the delay."]);
        var act = sentences[1].GetProperty("acts").EnumerateArray().Single(a => a.GetProperty("act").GetString() == "apologize");
        act.GetProperty("confidence").GetDouble().ShouldBeInRange(0.5, 1);
        string.Join('|', act.GetProperty("evidence").EnumerateArray().Select(e => Text[e[0].GetInt32()..e[1].GetInt32()])).ShouldContain("sorry");
        JsonDocument.Parse(result.Lines[1]).RootElement.GetProperty("id").GetString().ShouldBe("b");
    }

    [Fact]
    public void A_macro_is_shown_with_places_in_its_file()
    {
        using var run = new CommandRun().With("a.macro.yaml", Macro);
        var reply = JsonDocument.Parse(run.Run("acts", "--format", "json").Out).RootElement;
        reply.GetProperty("id").GetString().ShouldBe("hold");
        reply.GetProperty("path").GetString().ShouldBe("a.macro.yaml");
        var sentence = reply.GetProperty("sentences")[0];
        sentence.GetProperty("section").GetString().ShouldBe("hold");
        Macro[sentence.GetProperty("start").GetInt32()..sentence.GetProperty("end").GetInt32()]
            .ShouldBe("One moment please, I'm so\n    sorry for the delay.");
        sentence.GetProperty("acts").EnumerateArray().Select(a => a.GetProperty("act").GetString()).ShouldBe(["apologize", "check-in"]);
    }

    [Fact]
    public void Text_files_and_standard_input_are_shown_for_people()
    {
        using var run = new CommandRun().With("note.txt", "I am so sorry for the delay.");
        var shown = run.Run("acts", "note.txt");
        shown.Out.ShouldContain("note.txt");
        shown.Out.ShouldContain("    apologize 0.9");
        run.RunWithInput("I am so sorry for the delay.", "acts", "-").Out.ShouldContain("    apologize 0.9");
        run.RunWithInput("Es tut uns leid.", "acts", "-", "--locale", "la").Out.ShouldNotContain("apologize");
    }

    [Fact]
    public void A_line_that_is_no_reply_is_said_with_its_number()
    {
        using var run = new CommandRun();
        run.RunWithInput("{\"id\": 1, \"text\": \"Hi\"}\nnot json\n", "acts", "--jsonl").Error.ShouldContain("Line 2 of standard input is not JSON");
        var second = run.RunWithInput("{\"id\": 1}\n", "acts", "--jsonl");
        second.Code.ShouldBe(2);
        second.Error.ShouldContain("Line 1 of standard input has no text");
    }
}
