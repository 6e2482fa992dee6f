using MacroLsp.Protocol;
using MacroLsp.Testing;
using Shouldly;

namespace MacroLsp.Server.Tests.Replay;

/// <summary>All that a document looks like in an editor when nobody touches it.</summary>
internal static class Appearance
{
    /// <summary>What the server answers to every question about the start of the document, as text that can be compared.</summary>
    public static async Task<string> OfAsync(LspClient client, string uri)
    {
        var answers = new List<string>();
        foreach (var question in Question.All)
        {
            var answer = await question.AskAsync(client, uri, new Position(0, 0));
            answer.Error.ShouldBeNull(question.Method);
            answers.Add($"{question}: {answer.Json}");
        }

        return string.Join('\n', answers);
    }
}
