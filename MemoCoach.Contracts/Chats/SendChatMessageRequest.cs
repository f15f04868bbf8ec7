namespace MemoCoach.Contracts.Chats;

/// <summary>What the writer says to the coach.</summary>
public sealed record SendChatMessageRequest
{
    /// <summary>The message.</summary>
    public string? Text { get; init; }
}
