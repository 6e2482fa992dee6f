using MacroLsp.Protocol;
using MacroLsp.Server.Tests.Replay;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests.Edges;

/// <summary>A merge that Git left to a person: one message with the choices, and the rest of the file works on.</summary>
public class MergeConflictTests
{
    private static readonly string A = LspClient.UriOf("a.macro.yaml");
    private static readonly TextDocumentIdentifier Document = new(A);

    private static readonly string Conflicted = Samples.Complete.Replace(
        "  empathize: I know how frustrating this is.\n",
        "<<<<<<< HEAD\n  empathize: I know how frustrating this is.\n=======\n  empathize: I see how annoying this is.\n>>>>>>> kinder\n",
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Keep the first version", "I know how frustrating this is.")]
    [InlineData("Keep the second version", "I see how annoying this is.")]
    public async Task One_message_and_each_choice_mends_the_file(string title, string kept)
    {
        await using var client = await LspClient.StartAsync();
        client.Open(A, Conflicted);
        var finding = (await client.PullWhenIndexedAsync(A)).ShouldHaveSingleItem();
        var actions = await client.RequestAsync(LspMethods.CodeAction, new CodeActionParams(Document, finding.Range, new CodeActionContext([finding], [CodeActionKind.QuickFix])));

        var choice = actions.ShouldNotBeNull().Single(a => a.Title.StartsWith(title, StringComparison.Ordinal));
        var mended = AppliedEdits.To(Conflicted, (await client.RequestAsync(LspMethods.CodeActionResolve, choice)).ShouldNotBeNull().Edit, A, 1);

        mended.ShouldBe(Samples.Complete.Replace("I know how frustrating this is.", kept, StringComparison.Ordinal));
        client.Change(A, 2, mended);
        (await client.PullAsync(A)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_with_a_conflict_is_not_formatted_and_every_other_question_is_answered()
    {
        await using var client = await LspClient.StartAsync();
        client.Open(A, Conflicted.Replace("title: ", "title:    ", StringComparison.Ordinal));

        (await client.RequestAsync(LspMethods.Formatting, new DocumentFormattingParams(Document, new FormattingOptions(2, true)))).ShouldNotBeNull().ShouldBeEmpty();
        for (var line = 0; line < 13; line++)
        {
            foreach (var question in Question.All)
                (await question.AskAsync(client, A, new Position(line, 3))).Error.ShouldBeNull($"{question} in line {line}");
        }
    }
}
