using System.Diagnostics;

namespace MemoCoach.Chaos.Tests.Rig;

/// <summary>Time since the rig was built.</summary>
internal sealed class RigClock
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public TimeSpan Now => _watch.Elapsed;
}
