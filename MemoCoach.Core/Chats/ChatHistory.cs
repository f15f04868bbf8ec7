using MemoCoach.Contracts.Chats;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Chats;

/// <summary>The stored messages of the chats about memos. Whoever asks has shown that the memo is theirs.</summary>
/// <param name="database">The database.</param>
public sealed class ChatHistory(MemoDbContext database)
{
    /// <summary>The chat about a memo, over all its versions.</summary>
    /// <param name="memoId">The draft series.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The messages, oldest first.</returns>
    public async Task<IReadOnlyList<ChatMessageResponse>> ReadAsync(Guid memoId, CancellationToken cancellationToken) =>
        [.. (await Of(memoId).OrderBy(row => row.Id).ToListAsync(cancellationToken)).Select(Response)];

    /// <summary>Every message of a writer's chats.</summary>
    /// <param name="writerId">Whose.</param>
    /// <returns>The messages, oldest first, read as they are asked for.</returns>
    public IAsyncEnumerable<ChatMessageResponse> ReadAllAsync(Guid writerId)
    {
        var all = database.Evaluations.AsNoTracking()
            .Where(evaluation => evaluation.WriterId == writerId)
            .Join(database.ChatMessages, evaluation => evaluation.Id, message => message.EvaluationId, (_, message) => message);
        return RowPages.ReadAsync(RowPages.ManyRows, last => all.Where(row => row.Id > last).OrderBy(row => row.Id), row => row.Id).Select(Response);
    }

    /// <summary>Deletes the chat about a memo.</summary>
    /// <param name="memoId">The draft series.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>When it is done.</returns>
    public Task ClearAsync(Guid memoId, CancellationToken cancellationToken) => Of(memoId).ExecuteDeleteAsync(cancellationToken);

    internal async Task<ChatMessageResponse> AddAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        database.ChatMessages.Add(message);
        await database.SaveChangesAsync(cancellationToken);
        return Response(message);
    }

    /// <summary>Keeps a message whoever still waits for it.</summary>
    /// <returns>The message; <see langword="null"/> if its evaluation was deleted meanwhile, and the chat with it.</returns>
    internal async Task<ChatMessageResponse?> TryAddAsync(ChatMessage message)
    {
        try
        {
            return await AddAsync(message, CancellationToken.None);
        }
        catch (DbUpdateException exception) when (exception.IsForeignKeyViolation())
        {
            database.ChangeTracker.Clear();
            return null;
        }
    }

    /// <summary>The latest messages, oldest first.</summary>
    internal async Task<List<ChatMessage>> LatestAsync(Guid memoId, int count, CancellationToken cancellationToken)
    {
        var latest = await Of(memoId).OrderByDescending(row => row.Id).Take(count).ToListAsync(cancellationToken);
        latest.Reverse();
        return latest;
    }

    /// <summary>Takes back the coach's messages after the writer's last one.</summary>
    /// <returns><see langword="false"/> if the writer has said nothing yet.</returns>
    internal async Task<bool> TakeBackAnswerAsync(Guid memoId, CancellationToken cancellationToken)
    {
        var last = await Of(memoId).Where(row => row.Role == ChatRole.Writer).OrderByDescending(row => row.Id)
            .Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
        if (last is null)
        {
            return false;
        }

        await Of(memoId).Where(row => row.Id > last).ExecuteDeleteAsync(cancellationToken);
        return true;
    }

    /// <summary>Texts of the versions before one, the latest first, as many as fit whole.</summary>
    internal async Task<IReadOnlyList<string>> EarlierVersionsAsync(Guid memoId, int version, int length, CancellationToken cancellationToken)
    {
        var left = length;
        var texts = new List<string>();
        var earlier = database.MemoVersions.AsNoTracking().Where(row => row.MemoId == memoId && row.Number < version)
            .OrderByDescending(row => row.Number).Select(row => row.Text).AsAsyncEnumerable();
        await foreach (var text in earlier.WithCancellation(cancellationToken))
        {
            left -= text.Length;
            if (left < 0)
            {
                break;
            }

            texts.Add(text);
        }

        return texts;
    }

    private IQueryable<ChatMessage> Of(Guid memoId) => database.ChatMessages.AsNoTracking().Where(row => row.MemoId == memoId);

    internal static ChatMessageResponse Response(ChatMessage row) => new(
        row.Id,
        row.EvaluationId,
        row.Role,
        row.Text,
        row.State,
        row.Provider is null ? null : new CoachResult(row.Provider, row.Model!, row.Provider == OfflineCoach.Provider),
        row.CreatedAt);
}
