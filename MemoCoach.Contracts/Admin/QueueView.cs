using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Admin;

/// <summary>Answer of <c>GET /api/v1/admin/queue</c>: the queue in Redis beside what the database says.</summary>
/// <param name="Waiting">Jobs that wait for a worker.</param>
/// <param name="Running">Jobs that a worker holds.</param>
/// <param name="Delayed">Jobs that wait for the time of their next attempt.</param>
/// <param name="Dead">Jobs that were given up.</param>
/// <param name="IsPaused">Whether nothing is begun at present.</param>
/// <param name="QueuedRows">Evaluations that wait according to the database.</param>
/// <param name="RunningRows">Evaluations that run according to the database.</param>
/// <param name="Jobs">The first jobs of each state.</param>
public sealed record QueueView(
    long Waiting, long Running, long Delayed, long Dead, bool IsPaused, int QueuedRows, int RunningRows, IReadOnlyList<QueuedJob> Jobs);

/// <summary>A job in the queue.</summary>
/// <param name="Id">The job; of an evaluation its id.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="WriterId">Whose turn it takes.</param>
/// <param name="State">Where it is.</param>
/// <param name="At">When its lease ends, its next attempt is due, or it was given up; <see langword="null"/> while it waits.</param>
public sealed record QueuedJob(Guid Id, string Kind, Guid WriterId, QueuedJobState State, DateTimeOffset? At);

/// <summary>Where a job is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QueuedJobState>))]
public enum QueuedJobState
{
    /// <summary>It waits for a worker.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,

    /// <summary>A worker holds it.</summary>
    [JsonStringEnumMemberName("running")] Running,

    /// <summary>It waits for the time of its next attempt.</summary>
    [JsonStringEnumMemberName("delayed")] Delayed,

    /// <summary>It was given up.</summary>
    [JsonStringEnumMemberName("dead")] Dead,
}
