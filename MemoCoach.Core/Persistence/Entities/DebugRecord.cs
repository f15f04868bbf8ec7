namespace MemoCoach.Core.Persistence.Entities;

/// <summary>
/// What one attempt of an evaluation asked and was answered, word for word: written only while debug mode is on, kept for a limited time, and gone with
/// its evaluation. Beside the memos and chats it is the only table with the text of memos; it holds no keys.
/// </summary>
public sealed class DebugRecord
{
    /// <summary>The record; version 7, so that ids sort by time.</summary>
    public Guid Id { get; init; }

    /// <summary>The evaluation.</summary>
    public Guid EvaluationId { get; init; }

    /// <summary>Which attempt it was, from 1.</summary>
    public int Attempt { get; init; }

    /// <summary>When the attempt began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Stages and calls as JSON (<see cref="Contracts.Admin.DebugAttempt"/>).</summary>
    public required string Content { get; init; }
}
