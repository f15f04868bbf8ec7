using MemoCoach.Contracts.Chats;
using MemoCoach.Contracts.Drafts;
using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Contracts.Exports;

/// <summary>Answer of <c>GET /api/v1/export</c>: everything that a writer has written, and what came of it.</summary>
/// <param name="ExportedAt">When it was read.</param>
/// <param name="Draft">The memo that the writer is working on.</param>
/// <param name="Evaluations">Every evaluation with its memo, oldest first, written to the answer as it is read.</param>
/// <param name="ChatMessages">Every message of the chats about these memos, oldest first, written as it is read.</param>
/// <param name="ArchivedVersions">Versions beyond the number that lists keep, oldest first, written as they are read.</param>
public sealed record WriterExport(
    DateTimeOffset ExportedAt,
    DraftResponse Draft,
    IAsyncEnumerable<EvaluationResponse> Evaluations,
    IAsyncEnumerable<ChatMessageResponse> ChatMessages,
    IAsyncEnumerable<ArchivedMemoVersion> ArchivedVersions);
