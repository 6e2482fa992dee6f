namespace MacroLsp.Server.Dispatch;

/// <summary>
/// One thread for work that looks at many files, so that however much of it there is, a core stays free for the person
/// who types. The thread starts with the first piece of work.
/// </summary>
internal sealed class BackgroundLane(Action<Exception> onError)
{
    private readonly WorkQueue<Action> _queue = new();
    private int _started;

    public void Post(Action work)
    {
        if (_queue.TryAdd(work) && Interlocked.Exchange(ref _started, 1) == 0)
            new Thread(Run) { IsBackground = true, Name = "macrolsp background", Priority = ThreadPriority.BelowNormal }.Start();
    }

    public void Stop() => _queue.Complete();

    private void Run()
    {
        while (_queue.Take(out var work))
        {
            try
            {
                work();
            }
            catch (OperationCanceledException)
            {
                // Whoever cancelled it no longer wants it.
                continue;
            }
            catch (Exception e)
            {
                onError(e);
            }
        }
    }
}
