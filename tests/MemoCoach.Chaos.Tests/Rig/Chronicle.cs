namespace MemoCoach.Chaos.Tests.Rig;

/// <summary>
/// Who saw the product work, and when what they saw had begun. The product has recovered from a fault once every witness has been served with
/// something that was begun after the fault.
/// </summary>
internal sealed class Chronicle(RigClock clock)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _witnesses = [];
    private readonly List<Watch> _watches = [];

    /// <summary>Names a witness, before the first fault.</summary>
    public void Call(string witness) => _witnesses.Add(witness);

    /// <summary>Takes a testimony.</summary>
    public void Saw(string witness, TimeSpan begun)
    {
        lock (_gate)
        {
            foreach (var watch in _watches.Where(watch => watch.Since <= begun).ToList())
            {
                watch.Missing.Remove(witness);
                if (watch.Missing.Count == 0)
                {
                    _watches.Remove(watch);
                    watch.Recovered.SetResult(clock.Now);
                }
            }
        }
    }

    /// <summary>Waits until everybody has been served again.</summary>
    /// <returns>When that was.</returns>
    public async Task<TimeSpan> RecoveredAsync(TimeSpan since, TimeSpan patience)
    {
        var watch = new Watch(since, [.. _witnesses], new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            _watches.Add(watch);
        }

        while (true)
        {
            try
            {
                return await watch.Recovered.Task.WaitAsync(patience);
            }
            catch (TimeoutException) when (clock.Now - since < patience)
            {
                // The rig itself stood still for a while.
            }
            catch (TimeoutException)
            {
                throw new TimeoutException($"Not served again: {string.Join(", ", watch.Missing)}.");
            }
        }
    }

    private sealed record Watch(TimeSpan Since, HashSet<string> Missing, TaskCompletionSource<TimeSpan> Recovered);
}
