using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Server.Tests.Replay;

/// <summary>The sample library as the folder that a client works in, on a day that does not pass.</summary>
internal static class ReplayLibrary
{
    /// <summary>The paths of all macro files, those that are broken on purpose included.</summary>
    public static TheoryData<string> Paths { get; } = [.. Library.Snapshot.Documents.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// Those whose macros have nothing to do with each other. A variant is compared with what it was made from, and a macro with the one
    /// that follows it, so that a line of one that cannot be read concerns the other when both stand in one file.
    /// </summary>
    public static TheoryData<string> IndependentPaths { get; } =
        [.. Library.Snapshot.Documents.Values.Where(d => AreIndependent(d.Facts.Macros)).Select(d => d.Path).Order(StringComparer.Ordinal)];

    private static bool AreIndependent(ImmutableArray<MacroFacts> macros) =>
        macros.GroupBy(m => m.Id, StringComparer.Ordinal).All(g => g.Select(m => m.Locale).Distinct(StringComparer.Ordinal).Count() == 1)
        && !macros.SelectMany(m => m.NextIds).Any(next => macros.Any(m => m.Id == next));

    public static string TextOf(string path) =>
        (Library.Snapshot.Find(path) ?? throw new ArgumentException($"There is no {path} in the library.", nameof(path))).Source.Text;

    /// <summary>A server in this process that knows all files of the library.</summary>
    public static async Task<LspClient> StartAsync()
    {
        var client = await LspClient.StartAsync(Files(), time: new StoppedClock(RuleCheck.Today));
        await client.WhenIndexedAsync();
        return client;
    }

    private static InMemoryFiles Files()
    {
        var files = new InMemoryFiles { ["macrolsp.yaml"] = Library.Snapshot.Place.File?.Yaml.Source.Text };
        foreach (var document in Library.Snapshot.Documents.Values)
            files[document.Path] = document.Source.Text;
        return files;
    }

    /// <summary>Noon of one day, for ever: no answer differs because midnight came between two.</summary>
    private sealed class StoppedClock(DateOnly today) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(today, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
