using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using StackExchange.Redis;

namespace MemoCoach.Core.Queue;

/// <summary>
/// A queue on Redis that is fair between writers and hands each job to one worker at a time.
/// </summary>
/// <remarks>
/// <para>
/// The order is start-time fair queuing (Goyal, Vin, Cheng: "Start-time Fair Queuing: A Scheduling Algorithm for Integrated Services
/// Packet Switching Networks", SIGCOMM 1996). A job's start tag is the later of the virtual time and its writer's last finish tag; the
/// finish tag lies 1/weight after it; the lowest start tag is claimed first, and the virtual time is the highest start tag claimed.
/// A writer with hundreds of jobs thus waits mostly for himself.
/// </para>
/// <para>
/// A job is in one of ready, leases, delayed and dead. Every change of state is one Lua script and happens wholly or not at all; leases and
/// delays are measured by the server's clock. Nudges only save waiting: they may be lost, so workers poll too.
/// </para>
/// <para>
/// Cancellation is heeded before a command is sent, never after: the server would carry it out all the same. All methods throw
/// <see cref="RedisException"/> or <see cref="RedisTimeoutException"/> when the server cannot be reached or does not answer.
/// </para>
/// </remarks>
/// <param name="redis">The connection to Redis, or to Garnet with <c>--lua --lua-transaction-mode</c>.</param>
[SuppressMessage("Naming", "CA1711", Justification = "It is a queue, though not a collection.")]
public sealed class JobQueue(IConnectionMultiplexer redis)
{
    // The start tags are exact as long as they stay below 2^53; a turn of a million leaves room for nine billion of them.
    private const double LeastWeight = 1e-6;

    private readonly IDatabase _database = redis.GetDatabase();

    /// <summary>Puts a job in its writer's turn, and nudges the workers.</summary>
    /// <param name="job">The job; a dead one of this id is enqueued anew.</param>
    /// <param name="cancellationToken">Heeded before the job is sent.</param>
    /// <returns>False when the job already waits or runs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not above 0 and at most 1.</exception>
    public async Task<bool> EnqueueAsync(Job job, CancellationToken cancellationToken)
    {
        var cost = Cost(job.Weight);
        var payload = JsonSerializer.Serialize(job, JobJson.Default.Job);
        var added = (bool)await RunAsync(QueueScripts.Enqueue, cancellationToken, Text(job.Id), Text(job.WriterId), cost, payload);
        return added && await NudgeAsync();
    }

    /// <summary>Takes the jobs whose turn it is; none while the queue is paused.</summary>
    /// <param name="count">At most so many.</param>
    /// <param name="lease">For how long they are the caller's alone, from now.</param>
    /// <param name="cancellationToken">Heeded before anything is claimed.</param>
    /// <returns>The jobs, the first to be done first.</returns>
    public async Task<IReadOnlyList<ClaimedJob>> ClaimAsync(int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var claims = (RedisResult[])(await RunAsync(QueueScripts.Claim, cancellationToken, count, Milliseconds(lease)))!;
        return [.. claims.Chunk(2).Select(claim => new ClaimedJob(StoredJob.Read((string)claim[0]!), (long)claim[1]))];
    }

    /// <summary>Keeps a job under lease.</summary>
    /// <param name="claimed">The job as it was claimed.</param>
    /// <param name="lease">For how long, from now.</param>
    /// <param name="cancellationToken">Heeded before the lease is extended.</param>
    /// <returns>False when the lease was lost: stop working on it.</returns>
    public Task<bool> ExtendAsync(ClaimedJob claimed, TimeSpan lease, CancellationToken cancellationToken) =>
        SettleAsync("extend", claimed, lease, cancellationToken);

    /// <summary>Ends a job that was done, and forgets it.</summary>
    /// <param name="claimed">The job as it was claimed.</param>
    /// <param name="cancellationToken">Heeded before the job is ended.</param>
    /// <returns>False when the lease was lost.</returns>
    public Task<bool> CompleteAsync(ClaimedJob claimed, CancellationToken cancellationToken) =>
        SettleAsync("complete", claimed, TimeSpan.Zero, cancellationToken);

    /// <summary>Gives a job back for another attempt later; it keeps its turn.</summary>
    /// <param name="claimed">The job as it was claimed.</param>
    /// <param name="delay">When <see cref="MaintainAsync"/> may make it ready again, from now.</param>
    /// <param name="cancellationToken">Heeded before the job is given back.</param>
    /// <returns>False when the lease was lost.</returns>
    public Task<bool> RetryAsync(ClaimedJob claimed, TimeSpan delay, CancellationToken cancellationToken) =>
        SettleAsync("retry", claimed, delay, cancellationToken);

    /// <summary>Gives a job up. It is kept among the dead until it is enqueued anew or removed.</summary>
    /// <param name="claimed">The job as it was claimed.</param>
    /// <param name="cancellationToken">Heeded before the job is buried.</param>
    /// <returns>False when the lease was lost.</returns>
    public Task<bool> BuryAsync(ClaimedJob claimed, CancellationToken cancellationToken) =>
        SettleAsync("bury", claimed, TimeSpan.Zero, cancellationToken);

    /// <summary>Hands a job back undone, as a worker does that stops; it keeps its turn, and the workers are nudged.</summary>
    /// <param name="claimed">The job as it was claimed.</param>
    /// <param name="cancellationToken">Heeded before the job is handed back.</param>
    /// <returns>False when the lease was lost.</returns>
    public async Task<bool> ReleaseAsync(ClaimedJob claimed, CancellationToken cancellationToken) =>
        await SettleAsync("release", claimed, TimeSpan.Zero, cancellationToken) && await NudgeAsync();

    /// <summary>Removes a job wherever it is. A worker that holds it finds its lease lost.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="cancellationToken">Heeded before the job is removed.</param>
    /// <returns>False when there was none.</returns>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        (bool)await RunAsync(QueueScripts.Remove, cancellationToken, Text(id));

    /// <summary>Tells how near a job's turn is. Later jobs of other writers may still come before it.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="cancellationToken">Heeded before the server is asked.</param>
    /// <returns>Its place among the ready, from 1; null when it is not among them.</returns>
    public async Task<long?> PlaceAsync(Guid id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await _database.SortedSetRankAsync(QueueKeys.Ready, Text(id)) + 1;
    }

    /// <summary>Makes ready what is due: at most 200 delayed jobs, and at most 200 whose lease has lapsed, each in its old turn.</summary>
    /// <param name="cancellationToken">Heeded before the round.</param>
    /// <returns>How many; call again at once when either is 200.</returns>
    public async Task<MaintenanceOutcome> MaintainAsync(CancellationToken cancellationToken)
    {
        var moved = (long[])(await RunAsync(QueueScripts.Maintain, cancellationToken))!;
        var outcome = new MaintenanceOutcome(Promoted: moved[0], Reaped: moved[1]);
        if (outcome.Promoted + outcome.Reaped > 0)
        {
            await NudgeAsync();
        }

        return outcome;
    }

    /// <summary>Counts the jobs in each state.</summary>
    /// <param name="cancellationToken">Heeded before the server is asked.</param>
    /// <returns>The counts, all of the same moment.</returns>
    public async Task<QueueCounts> CountAsync(CancellationToken cancellationToken)
    {
        var counts = (long[])(await RunAsync(QueueScripts.Count, cancellationToken))!;
        return new QueueCounts(Ready: counts[0], Running: counts[1], Delayed: counts[2], Dead: counts[3], Paused: counts[4] == 1);
    }

    /// <summary>Stops further claims, on all workers, until <see cref="ResumeAsync"/>. Jobs under lease go on.</summary>
    /// <param name="cancellationToken">Heeded before the queue is paused.</param>
    /// <returns>When the queue is paused.</returns>
    public Task PauseAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _database.StringSetAsync(QueueKeys.Paused, 1);
    }

    /// <summary>Allows claims again, and nudges the workers.</summary>
    /// <param name="cancellationToken">Heeded before the queue is resumed.</param>
    /// <returns>When the queue is resumed.</returns>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _database.KeyDeleteAsync(QueueKeys.Paused);
        await NudgeAsync();
    }

    /// <summary>Calls back when something may have become ready. Nudges can be lost while the connection is.</summary>
    /// <param name="onNudge">Must be quick and not throw.</param>
    /// <returns>Ends the subscription when disposed.</returns>
    public async Task<IAsyncDisposable> SubscribeNudgesAsync(Action onNudge)
    {
        var messages = await redis.GetSubscriber().SubscribeAsync(QueueKeys.Nudges);
        messages.OnMessage(_ => onNudge());
        return new NudgeSubscription(messages);
    }

    private static string Text(Guid id) => id.ToString("D");

    private static long Milliseconds(TimeSpan span) => (long)Math.Ceiling(span.TotalMilliseconds);

    private static long Cost(double weight) => weight is >= LeastWeight and <= 1
        ? (long)Math.Round(1 / weight)
        : throw new ArgumentOutOfRangeException(nameof(weight), weight, $"A job's weight must lie between {LeastWeight} and 1.");

    private async Task<bool> SettleAsync(string verb, ClaimedJob claimed, TimeSpan time, CancellationToken cancellationToken) => (bool)await RunAsync(
        QueueScripts.Settle,
        cancellationToken,
        Text(claimed.Job.Id),
        claimed.Attempt.ToString(CultureInfo.InvariantCulture),
        verb,
        Milliseconds(time));

    private async Task<bool> NudgeAsync()
    {
        await redis.GetSubscriber().PublishAsync(QueueKeys.Nudges, RedisValue.EmptyString, CommandFlags.FireAndForget);
        return true;
    }

    // The client sends the text once per server, then its hash, and the text again to a server that has forgotten it.
    private Task<RedisResult> RunAsync(string script, CancellationToken cancellationToken, params RedisValue[] values)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _database.ScriptEvaluateAsync(script, QueueKeys.All, values);
    }
}
