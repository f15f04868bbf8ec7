using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Jobs;

/// <summary>How a worker works (section <c>Worker</c>).</summary>
internal sealed class WorkerOptions
{
    /// <summary>Jobs at the same time. Waiting for a model costs nothing, so this may be well above the number of cores.</summary>
    [Range(1, 1000)]
    public int Concurrency { get; set; } = 8;

    /// <summary>How long a claimed job is this worker's without a sign of life, in seconds.</summary>
    [Range(1, 3600)]
    public int LeaseSeconds { get; set; } = 15;

    /// <summary>How often to look into the queue when no nudge comes, in milliseconds.</summary>
    [Range(10, 60_000)]
    public int PollMilliseconds { get; set; } = 500;

    /// <summary>How often to look for evaluations that the queue has lost, in seconds.</summary>
    [Range(1, 3600)]
    public int SweepSeconds { get; set; } = 5;

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    public TimeSpan Poll => TimeSpan.FromMilliseconds(PollMilliseconds);
}

/// <summary>Checks <see cref="WorkerOptions"/> at the start.</summary>
[OptionsValidator]
internal sealed partial class WorkerOptionsValidator : IValidateOptions<WorkerOptions>;
