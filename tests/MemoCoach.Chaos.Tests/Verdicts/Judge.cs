using System.Text.Json.Nodes;
using MemoCoach.Chaos.Tests.Writers;
using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Chaos.Tests.Verdicts;

/// <summary>Compares what the writers know with what the product says now and with what the database recorded.</summary>
internal sealed class Judge(Ledger ledger, EndingLog log)
{
    private const int ReadersAtOnce = 8;
    private const int ExcerptLength = 200;

    public async Task<Verdict> JudgeAsync(CancellationToken giveUp)
    {
        var endings = await log.ReadAsync();
        var stored = await log.Rows("""SELECT "Id" FROM "Evaluations" """, row => row.GetGuid(0));
        var known = ledger.Entries.ToDictionary(entry => entry.Id);
        var verdict = new Verdict { Unknown = [.. stored.Where(id => !known.ContainsKey(id))] };
        await Parallel.ForEachAsync(known.Values, new ParallelOptions { MaxDegreeOfParallelism = ReadersAtOnce, CancellationToken = giveUp }, async (entry, end) =>
        {
            var now = await entry.Writer.ReadAsync(entry.Id, end);
            var ended = endings.GetValueOrDefault(entry.Id);
            var fate = Fate(entry, now, ended);
            verdict.Take(entry, fate);
            if (fate is EvaluationFate.Double)
            {
                verdict.Doubles.Add($"{entry.Id} ended {ended} times; {Difference(entry.Result, now.Body)}");
            }
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
        if (endings != 1 || (entry.Result is { } read && Kept(read) != Kept(now.Body)))
        {
            return EvaluationFate.Double;
        }

        return !ResultCheck.IsWhole(evaluation, entry.Number) ? EvaluationFate.Torn
            : evaluation.Status == EvaluationStatus.Succeeded ? EvaluationFate.Result
            : EvaluationFate.Error;
    }

    /// <summary>All but the cost: what a call took whose worker was killed is settled when its lease has ended, which may be after the result.</summary>
    private static string Kept(string body)
    {
        var evaluation = JsonNode.Parse(body)!.AsObject();
        evaluation.Remove("costUsd");
        return evaluation.ToJsonString();
    }

    private static string Difference(string? read, string now)
    {
        var same = (read ?? "").Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"first read: {Excerpt(read ?? "", same)}, now: {Excerpt(now, same)}";
    }

    private static string Excerpt(string body, int start) => body[Math.Max(0, Math.Min(start, body.Length) - ExcerptLength)..Math.Min(body.Length, start + ExcerptLength)];

    /// <summary>Rows that say two things at once.</summary>
    private async Task<IEnumerable<Guid>> TornRowsAsync() => await log.Rows(
        """
        SELECT "Id" FROM "Evaluations" WHERE "FinishedAt" IS NULL
            OR ("Status" = 'Succeeded') <> ("Outcome" IS NOT NULL) OR ("Status" = 'Succeeded') <> ("OverallScore" IS NOT NULL)
            OR ("Status" = 'Failed') <> ("ErrorCode" IS NOT NULL)
        """,
        row => row.GetGuid(0));
}
