using System.Text.Json;

namespace MacroLsp.Cli.Tests;

/// <summary>Runs the program in this process, in a folder of its own that is removed at the end.</summary>
internal sealed class CommandRun : IDisposable
{
    private static readonly TimeProvider Clock = new FixedClock();

    public string Folder { get; } = Directory.CreateTempSubdirectory("macrolsp-test-").FullName;

    /// <summary>Writes a file below the folder.</summary>
    public CommandRun With(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? Folder);
        File.WriteAllText(full, text);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public Result Run(params string[] args) => RunIn(Folder, "", args);

    /// <summary>As on a terminal that shows colours.</summary>
    public Result RunInColor(params string[] args) => RunIn(Folder, "", args, hasColor: true);

    /// <summary>With environment variables.</summary>
    public Result RunWith(Dictionary<string, string> environment, params string[] args) => RunIn(Folder, "", args, environment: environment);

    public Result RunWithInput(string input, params string[] args) => RunIn(Folder, input, args);

    public static Result RunIn(string folder, string input, params string[] args) => RunIn(folder, input, args, hasColor: false);

    private static Result RunIn(string folder, string input, string[] args, bool hasColor = false, Dictionary<string, string>? environment = null)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(reader, output, error, hasColor, ShowsProgress: false, folder, Clock)
            { Variable = name => environment?.GetValueOrDefault(name) };
        var code = CommandLine.Run(args, terminal);
        return new Result(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal sealed record Result(int Code, string Out, string Error)
    {
        public JsonElement[] Json => [.. JsonDocument.Parse(Out).RootElement.EnumerateArray()];

        public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
