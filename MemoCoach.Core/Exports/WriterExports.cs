using MemoCoach.Contracts.Exports;
using MemoCoach.Core.Chats;
using MemoCoach.Core.Drafts;
using MemoCoach.Core.Evaluations;

namespace MemoCoach.Core.Exports;

/// <summary>Gathers everything that a writer may take along.</summary>
/// <param name="archive">The evaluations.</param>
/// <param name="drafts">The draft.</param>
/// <param name="chats">The chats.</param>
/// <param name="time">The clock.</param>
public sealed class WriterExports(EvaluationArchive archive, DraftStore drafts, ChatHistory chats, TimeProvider time)
{
    /// <summary>Begins an export.</summary>
    /// <param name="writerId">Whose.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The export; evaluations and messages are read while it is written, a few at a time.</returns>
    public async Task<WriterExport> BeginAsync(Guid writerId, CancellationToken cancellationToken) =>
        new(
            time.GetUtcNow(),
            await drafts.ReadAsync(writerId, cancellationToken),
            archive.ReadAllAsync(writerId, cancellationToken),
            chats.ReadAllAsync(writerId));
}
