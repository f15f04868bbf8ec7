namespace MemoCoach.Core.Queue;

/// <summary>A job under lease.</summary>
/// <param name="Job">What to do.</param>
/// <param name="Attempt">
/// Counts the claims of this job from 1, and is its fencing token: once the job is claimed again, the holder of a lower number
/// can no longer change its state. It goes on counting when a dead job is enqueued anew.
/// </param>
public sealed record ClaimedJob(Job Job, long Attempt);
