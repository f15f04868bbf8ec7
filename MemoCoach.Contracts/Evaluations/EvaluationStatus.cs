using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Evaluations;

/// <summary>Where an evaluation stands. The last three are final.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvaluationStatus>))]
public enum EvaluationStatus
{
    /// <summary>Accepted and waiting for a worker.</summary>
    [JsonStringEnumMemberName("queued")] Queued,

    /// <summary>A worker is at it.</summary>
    [JsonStringEnumMemberName("running")] Running,

    /// <summary>Ended with a result.</summary>
    [JsonStringEnumMemberName("succeeded")] Succeeded,

    /// <summary>Ended with an error that the writer can read.</summary>
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>Ended by the writer.</summary>
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

/// <summary>Questions about an <see cref="EvaluationStatus"/>.</summary>
public static class EvaluationStatusExtensions
{
    /// <summary>Whether the status will never change again.</summary>
    /// <param name="status">The status asked about.</param>
    /// <returns><see langword="true"/> for succeeded, failed and cancelled.</returns>
    public static bool IsFinal(this EvaluationStatus status) => status is not (EvaluationStatus.Queued or EvaluationStatus.Running);
}
