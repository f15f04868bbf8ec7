using MemoCoach.Contracts.Chats;
using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Contracts.Exports;

/// <summary>A version of a memo that was archived because its memo has newer ones than are kept.</summary>
/// <param name="ArchivedAt">When.</param>
/// <param name="Evaluations">Its evaluations with the memo's text, as they were.</param>
/// <param name="ChatMessages">The chat about them.</param>
public sealed record ArchivedMemoVersion(
    DateTimeOffset ArchivedAt,
    IReadOnlyList<EvaluationResponse> Evaluations,
    IReadOnlyList<ChatMessageResponse> ChatMessages);
