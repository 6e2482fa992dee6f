using MacroLsp.Core.Semantics;
using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Server.Tests.Replay;

/// <summary>The sample library as the folder that a client works in, on a day that does not pass.</summary>
internal static class ReplayLibrary
{
    /// <summary>The paths of all macro files, those that are broken on purpose included.</summary>
    public static TheoryData<string> Paths { get; } = [.. Library.Snapshot.Documents.Keys.Order(StringComparer.Ordinal)];

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
