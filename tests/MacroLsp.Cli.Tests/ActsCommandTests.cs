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
    public void A_line_that_is_no_reply_is_said_with_its_number_and_the_others_are_looked_at()
    {
        using var run = new CommandRun();
        var result = run.RunWithInput("{\"id\": 1, \"text\": \"Hi\"}\nnot json\n\n{\"id\": 2}\n[]\n{\"id\": 3, \"text\": \"Bye\"}\n", "acts", "--jsonl", "--format", "json");
        result.Code.ShouldBe(2);
        result.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetInt32()).ShouldBe([1, 3]);
        result.Error.ShouldContain("Line 2 of standard input is not JSON");
        result.Error.ShouldContain("Line 4 of standard input has no text");
        result.Error.ShouldContain("Line 5 of standard input has no text");
    }

    [Fact]
    public void Lines_may_lack_an_id_or_a_locale_and_come_with_the_marks_of_other_systems()
    {
        using var run = new CommandRun().With("replies.jsonl", "\uFEFF{\"text\": \"Thanks for waiting.\\r\\nIt is here. 🎉\"}\r\n{\"id\": \"x\", \"text\": \"Hi\", \"locale\": null}\r\n{\"id\": [1], \"text\": \"\"}\r\n");
        var result = run.Run("acts", "replies.jsonl", "--format", "json");
        result.Code.ShouldBe(0);
        var replies = result.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        replies[0].GetProperty("id").ValueKind.ShouldBe(JsonValueKind.Null);
        var spans = replies[0].GetProperty("sentences").EnumerateArray().Select(s => (s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32()));
        spans.ShouldBe([(0, 19), (21, 35)]);
        replies[1].GetProperty("id").GetString().ShouldBe("x");
        replies[2].GetProperty("id")[0].GetInt32().ShouldBe(1);
        replies[2].GetProperty("sentences").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Half_a_pair_of_surrogates_is_said_with_its_line()
    {
        using var run = new CommandRun();
        var result = run.RunWithInput("{\"id\": 1, \"text\": \"\\ud83d Hi\"}\n", "acts", "--jsonl");
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("Line 1 of standard input");
    }

    [Fact]
    public void The_cues_of_a_team_count_for_plain_text_in_its_folder()
    {
        using var run = new CommandRun().With("macrolsp.yaml", "cues:\n  en:\n    reassure:\n      - mischief managed\n");
        run.RunWithInput("Mischief managed, friend.", "acts", "-").Out.ShouldContain("reassure 0.95: Mischief managed");
    }
}
