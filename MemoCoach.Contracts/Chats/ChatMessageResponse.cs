using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Contracts.Chats;

/// <summary>One message of a chat about a memo.</summary>
/// <param name="Id">The message; version 7, so that ids sort by time.</param>
/// <param name="EvaluationId">The evaluation it is about.</param>
/// <param name="Role">Who wrote it.</param>
/// <param name="Text">The writer's text, or the coach's Markdown.</param>
/// <param name="State">Whether it is whole.</param>
/// <param name="Coach">Who answered; <see langword="null"/> for the writer's messages and for answers that failed.</param>
/// <param name="CreatedAt">When it was written.</param>
public sealed record ChatMessageResponse(
    Guid Id,
    Guid EvaluationId,
    ChatRole Role,
    string Text,
    ChatMessageState State,
    CoachResult? Coach,
    DateTimeOffset CreatedAt);

/// <summary>Who wrote a chat message.</summary>
public enum ChatRole
{
    /// <summary>The memo's writer.</summary>
    Writer,

    /// <summary>A model or the offline coach.</summary>
    Coach,
}

/// <summary>Whether a chat message is whole.</summary>
public enum ChatMessageState
{
    /// <summary>It is whole.</summary>
    Complete,

    /// <summary>The writer stopped the answer, or left, before its end.</summary>
    Stopped,

    /// <summary>No coach could answer.</summary>
    Failed,
}
