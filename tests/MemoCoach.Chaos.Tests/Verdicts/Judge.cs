using MemoCoach.Chaos.Tests.Writers;
using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Chaos.Tests.Verdicts;

/// <summary>Compares what the writers know with what the product says now and with what the database recorded.</summary>
internal sealed class Judge(Ledger ledger, EndingLog log)
{
    private const int ReadersAtOnce = 8;

    public async Task<Verdict> JudgeAsync(CancellationToken giveUp)
    {
        var endings = await log.ReadAsync();
        var stored = await log.Rows("""SELECT "Id" FROM "Evaluations" """, row => row.GetGuid(0));
        var known = ledger.Entries.ToDictionary(entry => entry.Id);
        var verdict = new Verdict { Unknown = [.. stored.Where(id => !known.ContainsKey(id))] };
        await Parallel.ForEachAsync(known.Values, new ParallelOptions { MaxDegreeOfParallelism = ReadersAtOnce, CancellationToken = giveUp }, async (entry, end) =>
        {
            var now = await entry.Writer.ReadAsync(entry.Id, end);
            verdict.Take(entry, Fate(entry, now, endings.GetValueOrDefault(entry.Id)));
        });
        verdict.Torn.AddRange(await TornRowsAsync());
        return verdict;
    }

    private static EvaluationFate Fate(LedgerEntry entry, Answer now, long endings)
    {
        if (now.Status != System.Net.HttpStatusCode.OK || !now.Read<EvaluationResponse>().Status.IsFinal())
        {
            return EvaluationFate.Lost;
        }

        var evaluation = now.Read<EvaluationResponse>();
        if (endings != 1 || (entry.Result is { } read && read != now.Body))
        {
            return EvaluationFate.Double;
        }

        return !ResultCheck.IsWhole(evaluation, entry.Number) ? EvaluationFate.Torn
            : evaluation.Status == EvaluationStatus.Succeeded ? EvaluationFate.Result
            : EvaluationFate.Error;
    }

    /// <summary>Rows that say two things at once.</summary>
    private async Task<IEnumerable<Guid>> TornRowsAsync() => await log.Rows(
        """
        SELECT "Id" FROM "Evaluations" WHERE "FinishedAt" IS NULL
            OR ("Status" = 'Succeeded') <> ("Outcome" IS NOT NULL) OR ("Status" = 'Succeeded') <> ("OverallScore" IS NOT NULL)
            OR ("Status" = 'Failed') <> ("ErrorCode" IS NOT NULL)
        """,
        row => row.GetGuid(0));
}
