using System.ComponentModel;
using System.Diagnostics;

namespace MacroLsp.Server;

/// <summary>
/// Ends the server when the process that started it is gone. The end of standard input says so at once on most machines;
/// this is for the rest.
/// </summary>
internal static class ParentProcess
{
    /// <summary>Rare enough to cost nothing, often enough that no orphan is noticed.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Calls <paramref name="gone"/> once the process no longer runs; dispose to stop looking.</summary>
    public static ITimer Watch(ServerHost host, int processId, Action gone) => host.Time.CreateTimer(
        _ =>
        {
            if (!host.IsProcessAlive(processId))
                gone();
        },
        state: null,
        Interval,
        Interval);

    public static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It exists and is none of our business otherwise.
            return true;
        }
    }
}
