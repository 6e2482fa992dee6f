using System.Diagnostics;

namespace MacroLsp.Benchmarks;

/// <summary>A program that was run to its end.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">The units that it wrote to standard output and standard error together.</param>
/// <param name="Complaints">What it wrote to standard error.</param>
/// <param name="Elapsed">From start to end, in milliseconds.</param>
/// <param name="Cpu">The processor time of all its threads, in milliseconds.</param>
internal sealed record ChildProgram(int ExitCode, long Output, string Complaints, double Elapsed, double Cpu)
{
    /// <summary>Runs one of our programs, for which 1 means findings.</summary>
    /// <exception cref="MeasurementFailed">It ended with another exit code.</exception>
    public static ChildProgram Run(string program, IReadOnlyList<string> arguments)
    {
        var run = RunAny(program, arguments);
        return run.ExitCode is 0 or 1 ? run
            : throw new MeasurementFailed($"{string.Join(' ', arguments)} ended with exit code {run.ExitCode}: {run.Complaints}");
    }

    /// <summary>Runs a checker of others, whose exit code may count what it finds.</summary>
    /// <exception cref="MeasurementFailed">It said nothing at all, so that it cannot have looked at the text.</exception>
    public static ChildProgram RunChecker(string program, IReadOnlyList<string> arguments)
    {
        var run = RunAny(program, arguments);
        return run.Output > 0 ? run : throw new MeasurementFailed($"{string.Join(' ', arguments)} found nothing (exit code {run.ExitCode})");
    }

    private static ChildProgram RunAny(string program, IReadOnlyList<string> arguments)
    {
        var before = ChildrenTime.Read();
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        }) ?? throw new MeasurementFailed($"{program} could not be started");
        var complaints = process.StandardError.ReadToEndAsync();
        var written = process.StandardOutput.ReadToEnd().Length;
        process.WaitForExit();
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var said = complaints.Result.Trim();
        return new ChildProgram(process.ExitCode, written + said.Length, said, elapsed, (ChildrenTime.Read() - before).TotalMilliseconds);
    }
}
