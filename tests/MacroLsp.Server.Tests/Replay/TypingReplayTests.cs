using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests.Replay;

/// <summary>
/// Types each macro of the library from the first to the last character, with an editor that asks all the time, waits for
/// nothing and takes half of it back.
/// </summary>
public class TypingReplayTests
{
    // Keystrokes between two questions, and between two moments in which the author looks at the screen. Both are primes,
    // so that over a file every question is asked at every kind of place.
    private const int QuestionEvery = 5;
    private const int PauseEvery = 23;

    // How many answers and publications of a file are held against a server that knows nothing but their text.
    private const int Samples = 8;

    public static TheoryData<string> Paths => ReplayLibrary.Paths;

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task What_was_typed_ends_where_a_fresh_open_starts_and_no_answer_on_the_way_is_stale(string path)
    {
        var uri = LspClient.UriOf(path);
        await using var client = await ReplayLibrary.StartAsync();
        var typist = new Typist(client, uri);
        typist.Open();

        var asked = await TypeAsync(client, uri, typist, ReplayLibrary.TextOf(path));

        await using var fresh = await ReplayLibrary.StartAsync();
        fresh.Open(uri, ReplayLibrary.TextOf(path), typist.Version);
        (await Appearance.OfAsync(client, uri)).ShouldBe(await Appearance.OfAsync(fresh, uri));
        fresh.Close(uri);

        await CheckAnswersAsync(fresh, uri, asked, typist.Text);
        await CheckPublicationsAsync(client, fresh, uri, typist);
    }

    private static async Task<List<Asked>> TypeAsync(LspClient client, string uri, Typist typist, string text)
    {
        var asked = new List<Asked>();
        var keystrokes = 0;
        foreach (var character in Typist.CharactersOf(text))
        {
            typist.Type(character);
            keystrokes++;
            if (keystrokes % QuestionEvery == 0)
            {
                var question = Question.All[asked.Count % Question.All.Length];
                using var cancellation = new CancellationTokenSource();
                asked.Add(new Asked(question, typist.Length, typist.Version, typist.Cursor, question.AskAsync(client, uri, typist.Cursor, cancellation.Token)));
                if (asked.Count % 3 == 0)
                    await cancellation.CancelAsync();
            }

            if (keystrokes % PauseEvery == 0)
                await Task.WhenAll(asked.Select(a => a.Answer));
        }

        await Task.WhenAll(asked.Select(a => a.Answer));
        return asked;
    }

    /// <summary>An answer is what a server says that was just given the text at the moment of the question, or none.</summary>
    private static async Task CheckAnswersAsync(LspClient fresh, string uri, List<Asked> asked, string text)
    {
        var answered = new List<(Asked Asked, Answer Answer)>();
        foreach (var one in asked)
        {
            var answer = await one.Answer;
            if (answer.Error is null)
                answered.Add((one, answer));
            else
                answer.Error.ShouldBeOneOf([ErrorCode.RequestCancelled, ErrorCode.ContentModified], one.Question.Method);
        }

        answered.ShouldNotBeEmpty();
        foreach (var (one, answer) in Sample(answered))
        {
            fresh.Open(uri, text[..one.Length], one.Version);
            (await one.Question.AskAsync(fresh, uri, one.At)).ShouldBe(answer, $"{one.Question} after {one.Length} characters");
            fresh.Close(uri);
        }
    }

    /// <summary>Publications never go back, each is about the text of its version, and the last one is about the last.</summary>
    private static async Task CheckPublicationsAsync(LspClient client, LspClient fresh, string uri, Typist typist)
    {
        await client.PublishedAsync(uri, typist.Version);
        await client.WhenIndexedAsync();
        var published = client.AllPublished(uri);
        published.Select(p => p.Version.ShouldNotBeNull()).ShouldBeInOrder();
        published[^1].Version.ShouldBe(typist.Version);

        var lengths = new List<int> { 0 };
        foreach (var character in Typist.CharactersOf(typist.Text))
            lengths.Add(lengths[^1] + character.Length);
        foreach (var one in Sample(published).Append(published[^1]))
        {
            fresh.Open(uri, typist.Text[..lengths[one.Version.ShouldNotBeNull() - 1]]);
            var expected = await fresh.PullAsync(uri);
            Describe(one.Diagnostics).ShouldBe(Describe(expected), $"version {one.Version}");
            fresh.Close(uri);
        }
    }

    private static IEnumerable<T> Sample<T>(IReadOnlyList<T> all) =>
        all.Where((_, i) => i % Math.Max(1, all.Count / Samples) == 0);

    private static string Describe(IEnumerable<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(d => $"{d.Range} {d.Severity} {d.Code} {d.Message}"));

    /// <summary>A question, and how much was typed when it was asked: characters, the version, and where the cursor stood.</summary>
    private sealed record Asked(Question Question, int Length, int Version, Position At, Task<Answer> Answer);
}
