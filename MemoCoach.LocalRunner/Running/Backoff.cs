namespace MemoCoach.LocalRunner.Running;

/// <summary>How long to wait before a crashed service is started again: 1 s, doubled up to 30 s, from 1 s again after half a minute of health.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);
    private TimeSpan _next = s_first;

    public TimeSpan Next(TimeSpan healthyFor)
    {
        var delay = healthyFor >= s_longest ? s_first : _next;
        _next = delay * 2 < s_longest ? delay * 2 : s_longest;
        return delay;
    }
}
