using System.Diagnostics;

namespace MemoCoach.Chaos.Tests.Rig;

/// <summary>Time since the rig was built. Times in which the rig itself stood still, on a machine that was suspended or gave it nothing, do not count.</summary>
internal sealed class RigClock : IDisposable
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Timer _timer;
    private long _last = Stopwatch.GetTimestamp();
    private TimeSpan _passed;

    public RigClock() => _timer = new Timer(_ => Count(), null, s_tick, s_tick);

    public TimeSpan Now => Count();

    public void Dispose() => _timer.Dispose();

    private TimeSpan Count()
    {
        lock (_gate)
        {
            var now = Stopwatch.GetTimestamp();
            var passed = Stopwatch.GetElapsedTime(_last, now);
            _last = now;
            return _passed += passed < s_most ? passed : s_most;
        }
    }
}
