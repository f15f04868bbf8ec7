using MemoCoach.Core.Configuration;
using Microsoft.Extensions.AI;

namespace MemoCoach.Core.Llm.Chat;

/// <summary>What a model is to answer in a chat.</summary>
/// <param name="ConversationId">The conversation, for logs and records.</param>
/// <param name="WriterId">Whose conversation it is, for their budget.</param>
/// <param name="Configuration">The configuration in force; its route <c>chat</c> is taken.</param>
/// <param name="Messages">The conversation so far, the system's message first and the writer's last.</param>
public sealed record ChatPrompt(Guid ConversationId, Guid WriterId, CoachConfiguration Configuration, IReadOnlyList<ChatMessage> Messages);
