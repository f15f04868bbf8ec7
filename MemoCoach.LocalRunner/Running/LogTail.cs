namespace MemoCoach.LocalRunner.Running;

/// <summary>The last lines of one resource.</summary>
internal sealed class LogTail
{
    private const int Capacity = 500;
    private readonly Queue<LogLine> _lines = new();
    private readonly Lock _lock = new();
    private long _sequence;

    public void Add(string text)
    {
        lock (_lock)
        {
            _lines.Enqueue(new LogLine(++_sequence, text));
            if (_lines.Count > Capacity)
            {
                _lines.Dequeue();
            }
        }
    }

    public IReadOnlyList<LogLine> After(long sequence)
    {
        lock (_lock)
        {
            return [.. _lines.Where(l => l.Sequence > sequence)];
        }
    }
}
