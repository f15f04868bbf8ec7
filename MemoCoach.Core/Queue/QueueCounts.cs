namespace MemoCoach.Core.Queue;

/// <summary>The queue at one moment.</summary>
/// <param name="Ready">Jobs that wait for a worker.</param>
/// <param name="Running">Jobs under lease, lapsed ones included until they are reaped.</param>
/// <param name="Delayed">Jobs that wait for the time of their next attempt.</param>
/// <param name="Dead">Jobs that were given up.</param>
/// <param name="Paused">Whether nothing is claimed at present.</param>
public sealed record QueueCounts(long Ready, long Running, long Delayed, long Dead, bool Paused);
