using MacroLsp.Protocol;
using MacroLsp.Server.Tests.Replay;
using MacroLsp.Testing;
using Shouldly;
using Xunit;
using Range = MacroLsp.Protocol.Range;

namespace MacroLsp.Server.Tests.Edges;

/// <summary>Files of five megabytes, which nobody writes by hand and some export writes: they are served as any other.</summary>
public class LargeFileTests
{
    private const int Size = 5 * 1024 * 1024;

    private static readonly string A = LspClient.UriOf("a.macro.yaml");

    public static TheoryData<string> Shapes => ["macros", "one text", "one line"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Every_question_is_answered_also_after_an_edit_in_the_middle(string shape)
    {
        var text = TextOf(shape);
        text.Length.ShouldBeGreaterThan(Size);
        await using var client = await LspClient.StartAsync();
        client.Open(A, text);
        var middle = new Position(text.AsSpan(0, text.Length / 2).Count('\n'), 0);

        foreach (var question in Question.All)
            (await question.AskAsync(client, A, middle)).Error.ShouldBeNull(question.Method);

        client.Change(A, 2, [new TextDocumentContentChangeEvent("{{ nobody_knows }} ", new Range(AtText(text, middle), AtText(text, middle)))]);
        foreach (var question in Question.All)
            (await question.AskAsync(client, A, middle)).Error.ShouldBeNull(question.Method);
        (await client.PullAsync(A)).ShouldContain(d => d.Message.Contains("nobody_knows", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_very_many_findings_the_worst_are_shown_and_the_number_is_said()
    {
        await using var client = await LspClient.StartAsync();
        var warnings = string.Concat(Enumerable.Repeat("# macrolsp-disable-next-line missing-key -- it was there once\n", 1500));
        client.Open(A, $"{warnings}{Samples.WithoutReassure}");

        var shown = await client.PullWhenIndexedAsync(A);

        shown.Count.ShouldBe(1001);
        shown.ShouldContain(d => d.Code == "missing-section", "an error comes before warnings, wherever it stands");
        shown.Count(d => d.Code == "unused-suppression").ShouldBe(999);
        shown[^1].Message.ShouldStartWith("1501 problems were found in this file, and 1000 of them are shown.");
    }

    [Fact]
    public async Task While_it_is_checked_another_document_is_answered()
    {
        await using var client = await LspClient.StartAsync();
        var b = LspClient.UriOf("b.macro.yaml");
        client.Open(A, TextOf("one id"));
        client.Open(b, Samples.Complete.Replace("this is", "{{ name }} is", StringComparison.Ordinal));

        var large = client.PullAsync(A);
        var hover = await client.RequestAsync(LspMethods.Hover, new TextDocumentPositionParams(new TextDocumentIdentifier(b), new Position(6, 39)));

        hover.ShouldNotBeNull().Contents.Value.ShouldContain("name");
        (await large).ShouldNotBeEmpty();
    }

    private static string TextOf(string shape) => shape switch
    {
        "macros" => string.Join("---\n", Enumerable.Range(0, 1 + Size / Samples.Complete.Length)
            .Select(i => Samples.Complete.Replace("late-delivery", $"late-{i}", StringComparison.Ordinal).Replace("acknowledge: ", "acknowledge: >-\n    ", StringComparison.Ordinal))),
        "one id" => string.Join("---\n", Enumerable.Repeat(Samples.WithoutReassure, 1 + Size / Samples.WithoutReassure.Length)),
        "one text" => "macro: a\nlocale: en-US\nreply:\n  acknowledge: >-\n" + string.Concat(Enumerable.Repeat("    Your package has not arrived yet.\n", 1 + Size / 38)),
        _ => "macro: a\nlocale: en-US\nreply:\n  acknowledge: >-\n    Hello. \n    " + string.Concat(Enumerable.Repeat("It has not arrived. ", 1 + Size / 20)) + "\n",
    };

    /// <summary>Inside of the last text before a line, where a placeholder can stand.</summary>
    private static Position AtText(string text, Position middle)
    {
        var lines = text.Split('\n');
        var line = Array.FindLastIndex(lines, Math.Min(middle.Line, lines.Length - 1), l => l.StartsWith("    ", StringComparison.Ordinal));
        return new Position(line, 4);
    }
}
