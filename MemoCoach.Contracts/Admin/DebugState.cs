namespace MemoCoach.Contracts.Admin;

/// <summary>Answer of <c>GET /api/v1/admin/debug</c>.</summary>
/// <param name="IsOn">Whether evaluations that begin now are recorded word for word.</param>
/// <param name="ChangedAt">When that was set; <see langword="null"/> if nobody ever did.</param>
/// <param name="ChangedBy">Who set it.</param>
/// <param name="KeepHours">For how many hours a record is kept (<c>limits.yaml</c>).</param>
/// <param name="Latest">The evaluations that were recorded last, the newest first.</param>
public sealed record DebugState(bool IsOn, DateTimeOffset? ChangedAt, string? ChangedBy, int KeepHours, IReadOnlyList<RecordedEvaluation> Latest);

/// <summary>An evaluation of which there are records.</summary>
/// <param name="Id">The evaluation.</param>
/// <param name="Attempt">Which attempt of it was recorded.</param>
/// <param name="StartedAt">When that began.</param>
public sealed record RecordedEvaluation(Guid Id, int Attempt, DateTimeOffset StartedAt);

/// <summary>Body of <c>PUT /api/v1/admin/debug</c>.</summary>
public sealed record SwitchDebugRequest
{
    /// <summary>Whether evaluations are to be recorded.</summary>
    public bool IsOn { get; init; }
}
