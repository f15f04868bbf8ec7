using MemoCoach.Contracts.Exports;
using MemoCoach.Core.Chats;
using MemoCoach.Core.Drafts;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Retention;

namespace MemoCoach.Core.Exports;

/// <summary>Gathers everything that a writer may take along.</summary>
/// <param name="reads">The database for what may be a moment old.</param>
/// <param name="drafts">The draft.</param>
/// <param name="time">The clock.</param>
public sealed class WriterExports(ReadDatabase reads, DraftStore drafts, TimeProvider time)
{
    /// <summary>Begins an export.</summary>
    /// <param name="writerId">Whose.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The export; evaluations, messages and archived versions are read while it is written, a few at a time.</returns>
    public async Task<WriterExport> BeginAsync(Guid writerId, CancellationToken cancellationToken) =>
        new(
            time.GetUtcNow(),
            await drafts.ReadAsync(writerId, cancellationToken),
            new EvaluationArchive(reads.Context).ReadAllAsync(writerId, cancellationToken),
            new ChatHistory(reads.Context).ReadAllAsync(writerId),
            new ArchivedVersions(reads.Context).ReadAllAsync(writerId));
}
