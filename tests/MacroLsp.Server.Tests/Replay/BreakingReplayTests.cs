using MacroLsp.Core.Text;
using MacroLsp.Protocol;
using MacroLsp.Testing;
using Shouldly;
using Xunit;
using TextEdit = MacroLsp.Core.Text.TextEdit;

namespace MacroLsp.Server.Tests.Replay;

/// <summary>
/// Breaks each macro of the library at each of its lines and mends it again. What is promised:
/// <list type="number">
/// <item>Whatever was found outside of the broken block is still found there.</item>
/// <item>A place that cannot be read gets one message, and nothing else in the file gets one because of it.</item>
/// <item>The outline of everything outside of the broken block stays.</item>
/// <item>Completion in another block offers what it offered.</item>
/// <item>Undoing brings back exactly what was there.</item>
/// </list>
/// </summary>
public class BreakingReplayTests
{
    // Of the ways to break a line each file takes every third, a different one at each line: all lines of all files, and
    // each way several times in each file.
    private const int Stride = 3;

    public static TheoryData<string> Paths => ReplayLibrary.IndependentPaths;

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_broken_line_costs_its_block_one_message_and_the_others_nothing(string path)
    {
        await using var client = await ReplayLibrary.StartAsync();
        var uri = LspClient.UriOf(path);
        var document = await BreakableDocument.OpenAsync(client, uri, Seeds.Add(ReplayLibrary.TextOf(path)));

        var broken = new List<string>();
        for (var line = 0; line < document.Source.Lines.Count; line++)
        {
            for (var i = (line + path.Length) % Stride; i < Breakage.All.Length; i += Stride)
            {
                if (Breakage.All[i].Edit(document.Source, line) is { } edit)
                    broken.AddRange((await document.BreakAsync(edit)).Select(promise => $"{path}:{line + 1}: {Breakage.All[i]}: {promise}"));
            }
        }

        string.Join('\n', broken).ShouldBeEmpty();
    }
}
