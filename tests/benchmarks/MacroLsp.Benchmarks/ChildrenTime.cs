using System.Runtime.InteropServices;

namespace MacroLsp.Benchmarks;

/// <summary>The processor time of child processes that have ended, which .NET itself no longer knows then.</summary>
internal static partial class ChildrenTime
{
    private const int Children = -1;

    /// <summary>User and system time of all ended children together; only the difference of two readings means something.</summary>
    /// <exception cref="MeasurementFailed">The operating system does not count it (Windows).</exception>
    public static TimeSpan Read()
    {
        // struct rusage begins with two struct timeval of two words each; on every 64-bit system 144 bytes are enough.
        Span<long> usage = stackalloc long[18];
        if (OperatingSystem.IsWindows() || GetResourceUsage(Children, ref MemoryMarshal.GetReference(usage)) != 0)
            throw new MeasurementFailed("the processor time of a child process is not known on this system");
        return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds((int)usage[1] + (int)usage[3]);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, ref long usage);
}
