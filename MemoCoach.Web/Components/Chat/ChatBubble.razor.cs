using MemoCoach.Contracts.Chats;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Chat;

/// <summary>One message: the writer's as plain text, the coach's as Markdown.</summary>
public sealed partial class ChatBubble
{
    /// <summary>The message.</summary>
    [Parameter, EditorRequired]
    public required ChatMessageResponse Message { get; set; }

    /// <summary>The language it is written in.</summary>
    [Parameter, EditorRequired]
    public required string Language { get; set; }

    /// <summary>Answers again; without it the message has no such button.</summary>
    [Parameter]
    public Func<Task>? Retry { get; set; }
}
