namespace MacroLsp.Cli;

/// <summary>When a command collects its garbage.</summary>
internal static class Garbage
{
    // What a check of some thousand macros allocates; the pages are taken from the system as they are used.
    private const long Room = 192L * 1024 * 1024;

    /// <summary>
    /// Lets the first allocations of a command go uncollected: it lives for a second, and a collection costs it a quarter of that. Behind
    /// that, or where the system has no such room, garbage is collected as ever. The server lives long and does without.
    /// </summary>
    /// <returns>Whether there is such room.</returns>
    public static bool Postpone()
    {
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 8 * Room) return false;
        try
        {
            return GC.TryStartNoGCRegion(Room);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The collector has bounds of its own.
            return false;
        }
    }
}
