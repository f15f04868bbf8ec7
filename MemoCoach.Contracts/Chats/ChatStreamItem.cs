namespace MemoCoach.Contracts.Chats;

/// <summary>Data of one server-sent event of an answer; the event's type is one of <see cref="ChatStreamEvents"/>.</summary>
/// <param name="Text">The next piece, with <see cref="ChatStreamEvents.Text"/>.</param>
/// <param name="Message">A stored message, with <see cref="ChatStreamEvents.Message"/>.</param>
public sealed record ChatStreamItem(string? Text = null, ChatMessageResponse? Message = null);

/// <summary>Types of the server-sent events of an answer, in their order: the writer's message, pieces, the whole answer.</summary>
public static class ChatStreamEvents
{
    /// <summary>A message was stored: the writer's at the beginning, the coach's at the end. A stream without the latter broke off.</summary>
    public const string Message = "message";

    /// <summary>The next piece of the answer.</summary>
    public const string Text = "text";

    /// <summary>The pieces so far are to be dropped: the answer begins anew.</summary>
    public const string Restart = "restart";
}
