namespace MacroLsp.Cli;

/// <summary>
/// "Checking 1,200 of 10,000 files", on one line of standard error that is wiped at the end. Shown to a person only, and
/// only for work that takes longer than half a second.
/// </summary>
internal sealed class Progress(Terminal terminal, string verb, int total) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly long _start = terminal.Clock.GetTimestamp();
    private readonly Lock _lock = new();
    private long _shown;
    private int _done;
    private bool _visible;

    /// <summary>Counts one file. Safe to call from any thread.</summary>
    public void Advance()
    {
        var done = Interlocked.Increment(ref _done);
        if (!terminal.ShowsProgress || terminal.Clock.GetElapsedTime(_start) < Patience) return;
        lock (_lock)
        {
            if (_visible && terminal.Clock.GetElapsedTime(_shown) < Step) return;
            _shown = terminal.Clock.GetTimestamp();
            _visible = true;
            terminal.Error.Write($"\r{verb} {done:N0} of {total:N0} files");
        }
    }

    public void Dispose()
    {
        if (_visible) terminal.Error.Write("\r\u001b[K");
    }
}
