using System.Globalization;

namespace MacroLsp.Benchmarks;

/// <summary>What the figures depend on besides the programs.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    public static string Description => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {Environment.OSVersion}, load {(Load is { } load ? $"{load:0.0}" : "unknown")}");

    /// <summary>More runs on this machine than it has cores, this driver and the server that it waits for included.</summary>
    public static bool IsBusy => Load > Environment.ProcessorCount;

    private static double? Load => File.Exists(LoadFile)
        ? double.Parse(File.ReadAllText(LoadFile).Split(' ')[0], CultureInfo.InvariantCulture) : null;
}
