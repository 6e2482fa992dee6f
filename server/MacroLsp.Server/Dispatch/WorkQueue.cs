using System.Diagnostics.CodeAnalysis;

namespace MacroLsp.Server.Dispatch;

/// <summary>A first-in, first-out queue between threads. Nothing to dispose: it may outlive the thread that empties it.</summary>
internal sealed class WorkQueue<T>
{
    // Monitor and not Lock, for its wait and pulse.
    private readonly object _gate = new();
    private readonly Queue<T> _items = new();
    private bool _isComplete;

    /// <summary>Adds an item; false when the queue takes no more.</summary>
    public bool TryAdd(T item)
    {
        lock (_gate)
        {
            if (_isComplete)
                return false;
            _items.Enqueue(item);
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>Takes the next item if there is one now.</summary>
    public bool TryTake([MaybeNullWhen(false)] out T item)
    {
        lock (_gate)
            return _items.TryDequeue(out item);
    }

    /// <summary>Waits for the next item; false once the queue is complete and empty.</summary>
    public bool Take([MaybeNullWhen(false)] out T item)
    {
        lock (_gate)
        {
            while (!_items.TryDequeue(out item))
            {
                if (_isComplete)
                    return false;
                Monitor.Wait(_gate);
            }

            return true;
        }
    }

    /// <summary>Takes no more items; those that are in are still given out.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isComplete = true;
            Monitor.PulseAll(_gate);
        }
    }
}
