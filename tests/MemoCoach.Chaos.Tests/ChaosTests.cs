using System.Globalization;
using MemoCoach.Chaos.Tests.Faults;
using MemoCoach.Chaos.Tests.Rig;
using MemoCoach.Chaos.Tests.Verdicts;
using MemoCoach.TestServers;
using Xunit.Abstractions;

namespace MemoCoach.Chaos.Tests;

/// <summary>
/// Nothing accepted is ever lost. By default a minute with one fault of each kind; with MEMOCOACH_CHAOS=long every fault, one by one and mixed,
/// until 10,000 evaluations have been accepted (<c>./test.sh chaos</c>).
/// </summary>
[NeedsRedis]
[NeedsPostgres]
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Enough = 10_000;

    private static readonly bool s_isLong = Environment.GetEnvironmentVariable("MEMOCOACH_CHAOS") == "long";
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [ServerFact]
    public async Task EveryAcceptedEvaluationHasExactlyOneOutcomeWhateverFails()
    {
        await using var platform = await Platform.StartAsync();
        var log = new EndingLog(platform.Postgres.ConnectionString);
        await log.BeginAsync();
        using var campaign = new Campaign(platform);
        await campaign.BeginAsync();
        var strikes = s_isLong ? await WageLongAsync(campaign) : await campaign.StrikeInARowAsync(FaultList.Few(TimeSpan.FromSeconds(2)));
        await campaign.EndAsync();

        using var patience = new CancellationTokenSource(s_patience * 5);
        var verdict = await new Judge(campaign.Ledger, log).JudgeAsync(patience.Token);
        var books = new Books(log, platform.Redis.ConnectionString);
        var (calls, dollars) = await books.SpentAsync();
        await ReportAsync(
        [
            .. FaultTable.Lines(strikes, verdict),
            "",
            $"{campaign.Ledger.Entries.Count} evaluations were accepted: {verdict.Count(EvaluationFate.Result)} ended in a result, {verdict.Count(EvaluationFate.Error)} in an error that "
                + string.Create(CultureInfo.InvariantCulture, $"the writer can read. The model was called {calls} times, for {dollars:0.00} dollars."),
            $"Services that ended by themselves: {platform.Services.Sum(service => service.OwnEnds.Count)}.",
            "",
        ]);
        foreach (var end in platform.Services.SelectMany(service => service.OwnEnds))
        {
            output.WriteLine(end);
        }

        Assert.Empty(campaign.Ledger.Wrongs);
        Assert.True(verdict.Doubles.IsEmpty, string.Join('\n', verdict.Doubles.Take(3)));
        Assert.Equal((0, 0, 0), (verdict.Count(EvaluationFate.Lost), verdict.Count(EvaluationFate.Double), verdict.Count(EvaluationFate.Torn)));
        Assert.Empty(verdict.Torn);
        Assert.Empty(verdict.Unknown);
        Assert.Empty(await books.UnevenBudgetsAsync());
        var left = await books.EmptyQueueAsync(s_patience);
        Assert.Equal((0, 0, 0), (left.Ready, left.Running, left.Delayed));
        Assert.InRange(left.Dead, 0, verdict.Count(EvaluationFate.Error));
    }

    private static async Task<IReadOnlyList<Strike>> WageLongAsync(Campaign campaign)
    {
        var length = TimeSpan.FromSeconds(4);
        var end = TimeProvider.System.GetUtcNow() + s_longest;
        var strikes = new List<Strike>(await campaign.StrikeOneByOneAsync(FaultList.All(length)));
        while (campaign.Ledger.Entries.Count < Enough && TimeProvider.System.GetUtcNow() < end)
        {
            strikes.AddRange(await campaign.StrikeOneByOneAsync([FaultList.Mixed(length)]));
        }

        return strikes;
    }

    /// <summary>Prints the table; it is kept in the folder that MEMOCOACH_SCORECARDS names, or beside this program.</summary>
    private async Task ReportAsync(string[] lines)
    {
        output.WriteLine(string.Join('\n', lines));
        var folder = Environment.GetEnvironmentVariable("MEMOCOACH_SCORECARDS") is { Length: > 0 } named ? named : AppContext.BaseDirectory;
        await File.WriteAllLinesAsync(Path.Combine(folder, "scorecard-chaos.md"), lines);
    }
}
