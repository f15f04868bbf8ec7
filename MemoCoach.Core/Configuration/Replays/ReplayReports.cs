using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Configuration.Replays;

/// <summary>Says how scores shifted; computed on read from the memos that are done.</summary>
/// <param name="database">The database.</param>
/// <param name="configuration">Holds the limit.</param>
public sealed class ReplayReports(MemoDbContext database, ICoachConfigurationSource configuration)
{
    private const int MostMoves = 5;

    /// <summary>A replay so far.</summary>
    /// <param name="id">The replay.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The report, or <see langword="null"/> if there is no such replay.</returns>
    public async Task<ReplayReport?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var replay = await Replays.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return replay is null ? null : Report(replay);
    }

    /// <summary>The newest replay of a drafted configuration.</summary>
    /// <param name="draftHash">Names the configuration.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The report, or <see langword="null"/> if it was never replayed.</returns>
    internal async Task<ReplayReport?> FindAsync(string draftHash, CancellationToken cancellationToken)
    {
        var replay = await Replays.Where(row => row.DraftHash == draftHash).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        return replay is null ? null : Report(replay);
    }

    private IQueryable<Replay> Replays => database.Set<Replay>().AsNoTracking().Include(row => row.Memos).ThenInclude(memo => memo.MemoVersion);

    private ReplayReport Report(Replay replay)
    {
        var moves = replay.Memos.Where(memo => memo.Scores is not null).Select(Move).ToList();
        return new ReplayReport
        {
            Id = replay.Id,
            Author = replay.Author,
            CreatedAt = replay.CreatedAt,
            FileName = replay.FileName,
            BaseVersion = replay.BaseVersion,
            Total = replay.Memos.Count,
            Done = moves.Count,
            Failed = replay.Memos.Count(memo => memo is { FinishedAt: not null, Scores: null }),
            Overall = moves.Count == 0 ? null : Mean(moves.Select(move => move.Overall)),
            Criteria = [.. moves.SelectMany(move => move.Criteria).GroupBy(criterion => criterion.Id)
                .Select(group => new CriterionShift(group.Key, group.First().Name, Mean(group.Select(criterion => criterion.Score))))],
            LargestMoves = [.. moves.OrderByDescending(move => Math.Abs(move.Overall.Shift ?? 0)).Take(MostMoves)],
            Limit = configuration.Current.Limits.Replay.MaximumShift,
        };
    }

    private static MemoShift Move(ReplayedMemo memo)
    {
        var scores = ReplayScores.Parse(memo.Scores!);
        var (before, after) = (scores.Before.Criteria.ToDictionary(line => line.Id), scores.After.Criteria.ToDictionary(line => line.Id));
        var lines = scores.After.Criteria.Concat(scores.Before.Criteria.Where(line => !after.ContainsKey(line.Id)));
        return new(
            memo.MemoVersionId,
            memo.MemoVersion!.Title,
            new(scores.Before.Overall, scores.After.Overall),
            [.. lines.Select(line => new CriterionShift(line.Id, line.Name, new(before.GetValueOrDefault(line.Id)?.Score, after.GetValueOrDefault(line.Id)?.Score)))]);
    }

    private static ScoreShift Mean(IEnumerable<ScoreShift> shifts)
    {
        var all = shifts.ToList();
        return new(Mean(all.Select(shift => shift.Before)), Mean(all.Select(shift => shift.After)));
    }

    // Average leaves out what is null and is null without anything else.
    private static decimal? Mean(IEnumerable<decimal?> scores) => scores.Average() is { } mean ? Math.Round(mean, 2, MidpointRounding.AwayFromZero) : null;
}
