namespace MacroLsp.Server.Dispatch;

/// <summary>
/// The one thread that changes the state. Work runs in the order in which it was posted, one piece at a time.
/// <para>
/// Edits leave the state unsettled: their text is known, their consequences are not worked out yet. The loop settles
/// the state before the next piece of work that is not an edit and whenever nothing waits, so that a burst of edits
/// costs one analysis and an answer is never based on a half-applied burst.
/// </para>
/// </summary>
internal sealed class MainLoop(Action settle, Action<Exception> onError)
{
    private readonly WorkQueue<(Action Work, bool IsEdit)> _queue = new();

    /// <summary>Adds work from any thread; after <see cref="Stop"/> it is dropped.</summary>
    public void Post(Action work, bool isEdit = false) => _queue.TryAdd((work, isEdit));

    /// <summary>Runs until <see cref="Stop"/>. What is posted before that is still done.</summary>
    public void Run()
    {
        while (true)
        {
            if (!_queue.TryTake(out var next))
            {
                Guard(settle);
                if (!_queue.Take(out next))
                    return;
            }

            if (!next.IsEdit)
                Guard(settle);
            Guard(next.Work);
        }
    }

    public void Stop() => _queue.Complete();

    // One broken piece of work is reported and must not take the editor's server with it.
    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e)
        {
            onError(e);
        }
    }
}
