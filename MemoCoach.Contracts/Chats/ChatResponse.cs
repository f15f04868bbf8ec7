namespace MemoCoach.Contracts.Chats;

/// <summary>The chat about a memo, over all its versions.</summary>
/// <param name="Messages">The messages, oldest first.</param>
/// <param name="Suggestions">Questions that the evaluation gives reason to ask, in the memo's language.</param>
public sealed record ChatResponse(IReadOnlyList<ChatMessageResponse> Messages, IReadOnlyList<string> Suggestions);
