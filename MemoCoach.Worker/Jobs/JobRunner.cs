using System.Diagnostics;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Jobs;

/// <summary>Runs one claimed job: a scope, its handler, a sign of life while it works, and the acknowledgement last.</summary>
internal sealed partial class JobRunner(
    JobQueue queue, IServiceScopeFactory scopes, IOptions<WorkerOptions> options, TimeProvider time, ILogger<JobRunner> logger)
{
    private static readonly ActivitySource Source = new("MemoCoach.Worker");
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(2);

    /// <summary>Never throws: a job that cannot even be acknowledged comes back when its lease ends.</summary>
    public async Task RunAsync(ClaimedJob claimed, CancellationToken stoppingToken)
    {
        using var activity = Begin(claimed.Job);
        try
        {
            var outcome = await WorkAsync(claimed, stoppingToken);
            await AcknowledgeAsync(claimed, outcome);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await TryHandBackAsync(claimed, () => queue.ReleaseAsync(claimed, CancellationToken.None));
        }
        catch (Exception exception)
        {
            // Not the job's fault (handlers end those): the database or Redis is away. It counts as no attempt.
            LogFault(logger, exception, claimed.Job.Id);
            await TryHandBackAsync(claimed, () => queue.RetryAsync(claimed, AfterFault, CancellationToken.None));
        }
    }

    /// <summary>Goes on with the submission's trace, also where nobody collects traces: records carry its id.</summary>
    private static Activity Begin(Job job)
    {
        var name = $"job {job.Kind}";
        if (Source.StartActivity(name, ActivityKind.Consumer, job.TraceParent) is { } collected)
        {
            return collected;
        }

        var plain = new Activity(name);
        return (job.TraceParent is { } parent ? plain.SetParentId(parent) : plain).Start();
    }

    private async Task<JobOutcome> WorkAsync(ClaimedJob claimed, CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IJobHandler>().Single(candidate => candidate.Kind == claimed.Job.Kind);
        // SQLite and the offline coach know no waiting: without a thread of its own a job would hold up the next claim and its own sign of life.
        var work = Task.Run(() => handler.HandleAsync(claimed.Job, stoppingToken), CancellationToken.None);
        while (await Task.WhenAny(work, Task.Delay(options.Value.Lease / 3, time, CancellationToken.None)) != work)
        {
            await ExtendAsync(claimed);
        }

        return await work;
    }

    private async Task ExtendAsync(ClaimedJob claimed)
    {
        try
        {
            await queue.ExtendAsync(claimed, options.Value.Lease, CancellationToken.None);
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogNotExtended(logger, exception, claimed.Job.Id);
        }
    }

    private Task<bool> AcknowledgeAsync(ClaimedJob claimed, JobOutcome outcome) => outcome.Kind switch
    {
        JobOutcomeKind.Done => queue.CompleteAsync(claimed, CancellationToken.None),
        JobOutcomeKind.Retry => queue.RetryAsync(claimed, outcome.Delay, CancellationToken.None),
        _ => queue.BuryAsync(claimed, CancellationToken.None),
    };

    private async Task TryHandBackAsync(ClaimedJob claimed, Func<Task> handBack)
    {
        try
        {
            await handBack();
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogNotHandedBack(logger, exception, claimed.Job.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {JobId} could not be done now; it is handed back.")]
    private static partial void LogFault(ILogger logger, Exception exception, Guid jobId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of job {JobId} could not be extended: Redis does not answer.")]
    private static partial void LogNotExtended(ILogger logger, Exception exception, Guid jobId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {JobId} could not be handed back; it returns when its lease ends.")]
    private static partial void LogNotHandedBack(ILogger logger, Exception exception, Guid jobId);
}
