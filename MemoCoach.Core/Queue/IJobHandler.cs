namespace MemoCoach.Core.Queue;

/// <summary>Does the work of one kind of job. It may be called again for the same job after a crash, so it must be safe to repeat.</summary>
public interface IJobHandler
{
    /// <summary>The kind of job it does.</summary>
    string Kind { get; }

    /// <summary>Does a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">The process is stopping: hand the job back by throwing.</param>
    /// <returns>What is to become of the job.</returns>
    Task<JobOutcome> HandleAsync(Job job, CancellationToken cancellationToken);
}

/// <summary>What is to become of a job after its handler.</summary>
/// <param name="Kind">Done, to be tried again, or dead.</param>
/// <param name="Delay">How long to wait before trying again.</param>
public readonly record struct JobOutcome(JobOutcomeKind Kind, TimeSpan Delay = default)
{
    /// <summary>The job is done, or nobody needs it any more.</summary>
    public static JobOutcome Done { get; } = new(JobOutcomeKind.Done);

    /// <summary>The job failed for good and is kept for the administrator to look at.</summary>
    public static JobOutcome Dead { get; } = new(JobOutcomeKind.Dead);

    /// <summary>The job is to be tried again later.</summary>
    /// <param name="delay">How much later.</param>
    /// <returns>The outcome.</returns>
    public static JobOutcome Retry(TimeSpan delay) => new(JobOutcomeKind.Retry, delay);
}

/// <summary>What is to become of a job.</summary>
public enum JobOutcomeKind
{
    /// <summary>Forget it.</summary>
    Done,

    /// <summary>Try it again after a while.</summary>
    Retry,

    /// <summary>Put it aside for the administrator.</summary>
    Dead,
}
