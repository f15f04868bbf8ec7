using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Contracts.Admin;

/// <summary>Answer of <c>GET /api/v1/admin/evaluations/{id}/debug</c>: how an evaluation came about.</summary>
public sealed record EvaluationDebug
{
    /// <summary>The evaluation.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required EvaluationStatus Status { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How many times a worker began it.</summary>
    public required int Attempts { get; init; }

    /// <summary>Who evaluated it; <see langword="null"/> without a result.</summary>
    public required CoachResult? Coach { get; init; }

    /// <summary>Why it failed: one of the problem codes.</summary>
    public required string? ErrorCode { get; init; }

    /// <summary>SHA-256 of the configuration it was made with; <see langword="null"/> without a result.</summary>
    public required string? ConfigurationVersion { get; init; }

    /// <summary>The trace of its submission.</summary>
    public required string? TraceId { get; init; }

    /// <summary>Its calls of model providers, the oldest first.</summary>
    public required IReadOnlyList<CallLine> Calls { get; init; }

    /// <summary>What debug mode recorded, the oldest attempt first; empty if it was off, or the records were kept long enough.</summary>
    public required IReadOnlyList<DebugAttempt> Records { get; init; }
}

/// <summary>What was recorded of one attempt. Times are milliseconds.</summary>
/// <param name="Number">Which attempt it was, from 1.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="WaitedMilliseconds">How long after the memo was accepted that was.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Stages">Its stages in order.</param>
/// <param name="Calls">Its calls of model providers in order.</param>
/// <param name="Failure">How it failed, without anything that provider or memo said; <see langword="null"/> if it did not.</param>
public sealed record DebugAttempt(
    int Number,
    DateTimeOffset StartedAt,
    long WaitedMilliseconds,
    long Milliseconds,
    IReadOnlyList<DebugStage> Stages,
    IReadOnlyList<DebugCall> Calls,
    string? Failure);

/// <summary>A stage of an attempt.</summary>
/// <param name="Stage">Which one.</param>
/// <param name="StartMilliseconds">When it began, from the attempt's beginning.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record DebugStage(EvaluationStage Stage, long StartMilliseconds, long Milliseconds);

/// <summary>A call of a model provider, word for word; keys are replaced by <c>[key]</c>.</summary>
/// <param name="CallId">The call's record.</param>
/// <param name="Prompt">What was sent.</param>
/// <param name="Schema">The JSON schema that the answer had to fit.</param>
/// <param name="Response">What came back, as far as it came.</param>
/// <param name="Failure">How it failed; <see langword="null"/> if the answer was whole.</param>
public sealed record DebugCall(Guid CallId, IReadOnlyList<DebugMessage> Prompt, string? Schema, string Response, string? Failure);

/// <summary>A message of a prompt.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record DebugMessage(string Role, string Text);
