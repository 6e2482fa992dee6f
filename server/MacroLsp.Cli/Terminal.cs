namespace MacroLsp.Cli;

/// <summary>Where a command reads and writes, so that tests can stand in for the console.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Results.</param>
/// <param name="Error">Everything else: summaries, progress, complaints.</param>
/// <param name="HasColor">Whether a person watches the results on a terminal and has not asked for no colour.</param>
/// <param name="ShowsProgress">Whether a person watches standard error.</param>
/// <param name="Folder">The folder that relative paths start from.</param>
/// <param name="Clock">For the day of the check.</param>
internal sealed record Terminal(
    TextReader In, TextWriter Out, TextWriter Error, bool HasColor, bool ShowsProgress, string Folder, TimeProvider Clock) : IDisposable
{
    /// <summary>Whether standard input is a file or a pipe, in which there may be something to read.</summary>
    public bool IsInputGiven { get; init; }

    /// <summary>The environment variables by which the machine of a build says where things go.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>The console of this process. Results are buffered: ten thousand findings are not ten thousand writes.</summary>
    public static Terminal OfProcess()
    {
        var output = new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding, 1 << 16) { NewLine = "\n" };
        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Console.IsOutputRedirected;
        // Texts come in UTF-8 on every system, whatever the console speaks.
        var input = new StreamReader(Console.OpenStandardInput(), Console.OutputEncoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        return new Terminal(input, output, Console.Error, !plain, !Console.IsErrorRedirected, Environment.CurrentDirectory, TimeProvider.System)
            { IsInputGiven = Console.IsInputRedirected };
    }

    public void Dispose() => Out.Flush();
}
