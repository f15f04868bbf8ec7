using System.Text;

namespace MemoCoach.LocalRunner.Tests.Support;

/// <summary>A console that remembers what was written and wakes those who wait for a line.</summary>
internal sealed class Lines : TextWriter
{
    private readonly List<string> _lines = [];
    private readonly List<(Func<string, bool> Wanted, TaskCompletionSource<string> Found)> _waiting = [];
    private readonly Lock _lock = new();

    public override Encoding Encoding => Encoding.UTF8;

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    public override void WriteLine(string? value)
    {
        lock (_lock)
        {
            _lines.Add(value ?? "");
            _waiting.Where(w => w.Wanted(value ?? "")).ToList().ForEach(w => w.Found.TrySetResult(value ?? ""));
        }
    }

    /// <summary>The first line, past (beyond so many) or future, that holds the text; a test that waits in vain fails with everything that was written.</summary>
    public async Task<string> FirstAsync(string text, int beyond = 0)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_lines.Skip(beyond).FirstOrDefault(l => l.Contains(text, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            _waiting.Add((l => l.Contains(text, StringComparison.Ordinal), found));
        }

        return await Patience.OrAsync(found.Task, () => $"No line with '{text}' in:{Environment.NewLine}{string.Join(Environment.NewLine, All)}");
    }
}
