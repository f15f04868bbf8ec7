using MemoCoach.Contracts.Drafts;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Sessions;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Drafts;

/// <summary>Keeps what writers are working on.</summary>
/// <param name="database">The database.</param>
/// <param name="sessions">Keeps the session's row before the draft's.</param>
/// <param name="time">The clock.</param>
public sealed class DraftStore(MemoDbContext database, SessionStore sessions, TimeProvider time)
{
    /// <summary>The draft of a writer.</summary>
    /// <param name="writerId">Who asks.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The draft; an empty one of revision 0 if there is none.</returns>
    public async Task<DraftResponse> ReadAsync(Guid writerId, CancellationToken cancellationToken)
    {
        var row = await database.Drafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.WriterId == writerId, cancellationToken);
        return row is null
            ? new DraftResponse(null, "", null, Detect(""), null, 0)
            : new DraftResponse(row.Title, row.Text, row.Language, Detect(row.Text), row.PreviousEvaluationId, row.Revision);
    }

    /// <summary>Saves a draft on top of the revision that it began with.</summary>
    /// <param name="session">Whose draft it is.</param>
    /// <param name="request">The draft, already validated.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The new revision, or <see langword="null"/> if the draft was saved elsewhere since.</returns>
    public async Task<SavedDraft?> SaveAsync(WriterSession session, SaveDraftRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        await sessions.KeepAsync(session, cancellationToken);
        var saved = request.Revision == 0
            ? await InsertAsync(session.WriterId, request, cancellationToken)
            : await UpdateAsync(session.WriterId, request, cancellationToken);
        return saved ? new SavedDraft(request.Revision + 1, Detect(request.Text ?? "")) : null;
    }

    private static string Detect(string text) => MemoLanguageDetector.Detect(text).Code();

    private async Task<bool> InsertAsync(Guid writerId, SaveDraftRequest request, CancellationToken cancellationToken)
    {
        database.Add(new Draft
        {
            WriterId = writerId,
            Title = request.Title,
            Text = request.Text ?? "",
            Language = request.Language,
            PreviousEvaluationId = request.PreviousEvaluationId,
            Revision = 1,
            SavedAt = time.GetUtcNow(),
        });
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            database.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<bool> UpdateAsync(Guid writerId, SaveDraftRequest request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await database.Drafts.Where(row => row.WriterId == writerId && row.Revision == request.Revision).ExecuteUpdateAsync(
            row => row
                .SetProperty(draft => draft.Title, request.Title)
                .SetProperty(draft => draft.Text, request.Text ?? "")
                .SetProperty(draft => draft.Language, request.Language)
                .SetProperty(draft => draft.PreviousEvaluationId, request.PreviousEvaluationId)
                .SetProperty(draft => draft.Revision, request.Revision + 1)
                .SetProperty(draft => draft.SavedAt, now),
            cancellationToken) == 1;
    }
}
