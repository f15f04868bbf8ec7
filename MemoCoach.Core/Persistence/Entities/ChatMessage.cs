using MemoCoach.Contracts.Chats;

namespace MemoCoach.Core.Persistence.Entities;

/// <summary>A message of the chat about a memo. It goes with the evaluation it is about.</summary>
public sealed class ChatMessage
{
    /// <summary>The message; version 7, so that ids sort by time.</summary>
    public Guid Id { get; init; }

    /// <summary>The draft series whose chat it belongs to.</summary>
    public Guid MemoId { get; init; }

    /// <summary>The evaluation it is about.</summary>
    public Guid EvaluationId { get; init; }

    /// <summary>Who wrote it.</summary>
    public ChatRole Role { get; init; }

    /// <summary>The writer's text, or the coach's Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it is whole.</summary>
    public ChatMessageState State { get; init; }

    /// <summary>Name of the provider that answered, or <c>offline</c>.</summary>
    public string? Provider { get; init; }

    /// <summary>The model that answered.</summary>
    public string? Model { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
