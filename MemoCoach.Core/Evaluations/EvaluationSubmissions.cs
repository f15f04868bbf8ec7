using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Queue;
using MemoCoach.Core.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Evaluations;

/// <summary>What became of a submission.</summary>
public enum SubmissionResult
{
    /// <summary>A new evaluation waits for its worker.</summary>
    Accepted,

    /// <summary>The same submission was accepted before under the same key.</summary>
    Repeated,

    /// <summary>The key was used before with another body.</summary>
    KeyReused,

    /// <summary>The previous evaluation is not one of the writer's.</summary>
    PreviousUnknown,
}

/// <summary>Accepts memos.</summary>
/// <param name="database">The database.</param>
/// <param name="sessions">Keeps the session's row before the memo's.</param>
/// <param name="queue">Where the workers look.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told when the queue does not answer.</param>
public sealed partial class EvaluationSubmissions(
    MemoDbContext database, SessionStore sessions, JobQueue queue, TimeProvider time, ILogger<EvaluationSubmissions> logger)
{
    /// <summary>The queue's name for the work of evaluating one memo version.</summary>
    public const string JobKind = "evaluation";

    /// <summary>Writes the rows in one transaction, then tells the queue.</summary>
    /// <param name="session">Whose memo it is.</param>
    /// <param name="request">The memo, already validated.</param>
    /// <param name="idempotencyKey">The client's key, if it gave one.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What became of it, and the evaluation that answers for it.</returns>
    public async Task<(SubmissionResult Result, SubmittedEvaluation? Evaluation)> SubmitAsync(
        WriterSession session, SubmitMemoRequest request, string? idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        await sessions.KeepAsync(session, cancellationToken);
        var hash = Hash(request);
        while (true)
        {
            if (await FindRepeatedAsync(session.WriterId, idempotencyKey, hash, cancellationToken) is { } repeated)
            {
                return repeated;
            }

            var (memo, number) = await FindSeriesAsync(session.WriterId, request.PreviousEvaluationId, cancellationToken);
            if (memo is null)
            {
                return (SubmissionResult.PreviousUnknown, null);
            }

            var evaluation = NewEvaluation(memo, number, request, idempotencyKey, hash);
            database.Add(evaluation);
            if (await TrySaveAsync(evaluation.Id, cancellationToken))
            {
                await TellQueueAsync(evaluation, cancellationToken);
                return (SubmissionResult.Accepted, new SubmittedEvaluation(evaluation.Id, evaluation.Status));
            }
        }
    }

    private static string Hash(SubmitMemoRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, EvaluationJson.Default.SubmitMemoRequest)));

    private async Task<(SubmissionResult, SubmittedEvaluation?)?> FindRepeatedAsync(
        Guid writerId, string? key, string hash, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return null;
        }

        var earlier = await database.Evaluations.AsNoTracking()
            .Where(row => row.WriterId == writerId && row.IdempotencyKey == key)
            .Select(row => new { row.Id, row.Status, row.RequestHash })
            .SingleOrDefaultAsync(cancellationToken);
        return earlier switch
        {
            null => null,
            _ when earlier.RequestHash == hash => (SubmissionResult.Repeated, new SubmittedEvaluation(earlier.Id, earlier.Status)),
            _ => (SubmissionResult.KeyReused, null),
        };
    }

    /// <summary>The draft series to continue and the number of its next version; a new series without a previous evaluation.</summary>
    private async Task<(Memo? Memo, int Number)> FindSeriesAsync(Guid writerId, Guid? previousEvaluationId, CancellationToken cancellationToken)
    {
        if (previousEvaluationId is not { } previous)
        {
            var now = time.GetUtcNow();
            var memo = new Memo { Id = Guid.CreateVersion7(now), WriterId = writerId, CreatedAt = now };
            database.Add(memo);
            return (memo, 1);
        }

        var series = await database.Evaluations
            .Where(row => row.Id == previous && row.WriterId == writerId)
            .Select(row => row.MemoVersion!.Memo)
            .SingleOrDefaultAsync(cancellationToken);
        return series is null
            ? (null, 0)
            : (series, 1 + await database.MemoVersions.Where(row => row.MemoId == series.Id).MaxAsync(row => row.Number, cancellationToken));
    }

    private Evaluation NewEvaluation(Memo memo, int number, SubmitMemoRequest request, string? idempotencyKey, string hash)
    {
        var now = time.GetUtcNow();
        var text = request.Text!;
        var version = new MemoVersion
        {
            Id = Guid.CreateVersion7(now),
            MemoId = memo.Id,
            Number = number,
            Title = string.IsNullOrWhiteSpace(request.Title) ? MemoText.FindTitle(text) : request.Title,
            Text = text,
            Language = request.Language ?? MemoLanguageDetector.Detect(text).Code(),
        };
        return new Evaluation
        {
            Id = Guid.CreateVersion7(now),
            WriterId = memo.WriterId,
            MemoVersionId = version.Id,
            MemoVersion = version,
            Status = EvaluationStatus.Queued,
            IdempotencyKey = idempotencyKey,
            RequestHash = hash,
            TraceId = Activity.Current?.TraceId.ToHexString(),
            CreatedAt = now,
        };
    }

    /// <summary>
    /// Another request of the same writer may take the key or the version's number first: then look again. What collides may also be this very
    /// row: a database that went away after the commit is asked again, and its first answer was lost.
    /// </summary>
    private async Task<bool> TrySaveAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            database.ChangeTracker.Clear();
            return await database.Evaluations.AnyAsync(row => row.Id == id, cancellationToken);
        }
    }

    /// <summary>Row first, message second: a job must never point at a row that was not committed. The sweeper brings a lost message.</summary>
    private async Task TellQueueAsync(Evaluation evaluation, CancellationToken cancellationToken)
    {
        try
        {
            await queue.EnqueueAsync(new Job(evaluation.Id, JobKind, evaluation.WriterId, TraceParent: Activity.Current?.Id), cancellationToken);
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogQueueAway(logger, exception, evaluation.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Evaluation {EvaluationId} is accepted, but the queue does not answer; the sweeper will enqueue it.")]
    private static partial void LogQueueAway(ILogger logger, Exception exception, Guid evaluationId);
}
