using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Configuration;

public sealed class ReplayTests(ConfiguredSystem system) : IClassFixture<ConfiguredSystem>
{
    private const string Replays = $"{ConfigurationSteps.Configuration}/replays";

    [Fact]
    public async Task AHarsherCriterionIsReportedWithItsSignAndSizeAndNothingStoredChanges()
    {
        var writer = await system.WriterAsync();
        var before = await EvaluateAllAsync(writer);
        var draft = await HarsherRubricAsync();

        var report = await ReplayAsync("rubric.yaml", draft);

        Assert.Equal((before.Count, before.Count, 0), (report.Total, report.Done, report.Failed));
        Assert.Equal(before.Select(evaluation => evaluation.OverallScore), (await ReadAllAsync(writer, before)).Select(evaluation => evaluation.OverallScore));
        Assert.Equal(before.Count, (await writer.ListAsync("?limit=100")).Items.Count);

        // What the replay foretold is what the writers get once the draft is in force.
        var began = await system.Admin.DocumentAsync("rubric.yaml");
        var saved = await (await system.Admin.PutAsync(began, draft)).Content.ReadFromJsonAsync<VersionNumber>();
        await Task.WhenAll(system.Processes.Select(process => process.WaitAsync(current => current.Number >= saved!.Number)));
        var after = await EvaluateAllAsync(writer);
        AssertShift(before, after, evaluation => evaluation.OverallScore!.Value, report.Overall!);
        AssertShift(before, after, evaluation => evaluation.Criteria.Single(criterion => criterion.Id == "summary").Score, report.Criteria.Single(criterion => criterion.Id == "summary").Score);
        Assert.True(report.Criteria.Single(criterion => criterion.Id == "summary").Score.Shift < -0.5m);
        Assert.All(report.Criteria.Where(criterion => criterion.Id != "summary"), criterion => Assert.Equal(0, criterion.Score.Shift));
        Assert.Equal(report.LargestMoves.Select(move => Math.Abs(move.Overall.Shift!.Value)).OrderDescending(), report.LargestMoves.Select(move => Math.Abs(move.Overall.Shift!.Value)));
        Assert.Equal(HttpStatusCode.OK, (await system.Admin.PutAsync(await system.Admin.DocumentAsync("rubric.yaml"), began.Text)).StatusCode);
    }

    [Fact]
    public async Task ALimitKeepsAHarsherRubricBackUntilAReplayAllowsIt()
    {
        await EvaluateAllAsync(await system.WriterAsync());
        var limited = await system.Admin.EditAsync("limits.yaml", "maximumShift: null", "maximumShift: 0.05");
        await system.Processes[0].WaitAsync(current => current.Number >= limited);
        var began = await system.Admin.DocumentAsync("rubric.yaml");
        var harsher = await HarsherRubricAsync();
        var renamed = began.Text.Replace("en: Business memo", "en: Memo", StringComparison.Ordinal);

        await ProblemAssert.IsAsync(HttpStatusCode.Conflict, ProblemCodes.ReplayRequired, await system.Admin.PutAsync(began, renamed));
        await ReplayAsync("rubric.yaml", harsher);
        await ProblemAssert.IsAsync(HttpStatusCode.Conflict, ProblemCodes.ReplayRequired, await system.Admin.PutAsync(began, harsher));
        Assert.Equal(0, (await ReplayAsync("rubric.yaml", renamed)).Overall!.Shift);
        Assert.Equal(HttpStatusCode.OK, (await system.Admin.PutAsync(began, renamed)).StatusCode);
        await system.Admin.EditAsync("limits.yaml", "maximumShift: 0.05", "maximumShift: null");
    }

    [Fact]
    public async Task ModelsAreEstimatedFirstAndTheOfflineCoachIsFree()
    {
        var writer = await system.WriterAsync();
        await EvaluateAllAsync(writer);
        var text = (await system.Admin.DocumentAsync("rubric.yaml")).Text;

        var free = await EstimateAsync(new() { FileName = "rubric.yaml", Text = text, MemoVersionIds = await MemosAsync() });
        var paid = await EstimateAsync(new() { FileName = "rubric.yaml", Text = text, MemoVersionIds = await MemosAsync(), UseModels = true });

        Assert.Equal((0, 0), (free.ModelCalls, free.PromptTokens));
        Assert.Equal(2 * paid.Memos, paid.ModelCalls);
        Assert.True(paid.PromptTokens > 1000 * paid.ModelCalls);
        Assert.Equal(8000 * paid.ModelCalls, paid.AnswerTokens);
    }

    [Fact]
    public async Task AReplayNeedsAValidDraftAndMemosThatThereAre()
    {
        var text = (await system.Admin.DocumentAsync("rubric.yaml")).Text;
        Task<HttpResponseMessage> StartAsync(ReplayRequest request) => system.Admin.PostAsJsonAsync(Replays, request);

        await ProblemAssert.IsAsync(HttpStatusCode.UnprocessableEntity, ProblemCodes.ConfigurationInvalid, await StartAsync(new() { FileName = "rubric.yaml", Text = "criteria: []" }));
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ReplayMemosInvalid, await StartAsync(new() { FileName = "rubric.yaml", Text = text }));
        await ProblemAssert.IsAsync(
            HttpStatusCode.BadRequest, ProblemCodes.ReplayMemosInvalid, await StartAsync(new() { FileName = "rubric.yaml", Text = text, MemoVersionIds = [Guid.NewGuid()] }));
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await StartAsync(new() { FileName = "rubrics.yaml", Text = text }));
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await system.Admin.GetAsync($"{Replays}/{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task ItsJobsWeighATenthOfAnEvaluations()
    {
        await using var idle = new Idle();
        await idle.System.InitializeAsync();
        var admin = await idle.System.AdminAsync();
        await (await idle.System.WriterAsync()).SubmitAsync();
        var memos = (await admin.GetFromJsonAsync<StoredMemo[]>($"{ConfigurationSteps.Configuration}/memos"))!.Select(memo => memo.MemoVersionId).ToList();
        var text = (await admin.DocumentAsync("rubric.yaml")).Text;

        var started = await admin.PostAsJsonAsync(Replays, new ReplayRequest { FileName = "rubric.yaml", Text = text, MemoVersionIds = memos });

        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        await using var scope = idle.System.Look();
        var jobs = await scope.ServiceProvider.GetRequiredService<JobQueue>().ClaimAsync(10, TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Equal([("evaluation", 1.0), ("replay", 0.1)], jobs.Select(claimed => (claimed.Job.Kind, claimed.Job.Weight)).Order());
    }

    private static void AssertShift(IReadOnlyList<EvaluationResponse> before, IReadOnlyList<EvaluationResponse> after, Func<EvaluationResponse, decimal> score, ScoreShift shift)
    {
        Assert.Equal(Math.Round(before.Average(score), 2, MidpointRounding.AwayFromZero), shift.Before);
        Assert.Equal(Math.Round(after.Average(score), 2, MidpointRounding.AwayFromZero), shift.After);
    }

    private static async Task<IReadOnlyList<EvaluationResponse>> EvaluateAllAsync(Writer writer)
    {
        var evaluations = new List<EvaluationResponse>();
        foreach (var name in Memos.Names)
        {
            evaluations.Add(await writer.FinishAsync(await writer.SubmitAsync(new SubmitMemoRequest { Text = Memos.Text(name), Title = name })));
        }

        return evaluations;
    }

    private static async Task<IReadOnlyList<EvaluationResponse>> ReadAllAsync(Writer writer, IEnumerable<EvaluationResponse> evaluations) =>
        await Task.WhenAll(evaluations.Select(evaluation => writer.ReadAsync(evaluation.Id)));

    /// <summary>The first criterion is scored by what no memo does on its first page.</summary>
    private async Task<string> HarsherRubricAsync()
    {
        const string Lenient = "      - signal: executive-summary\n        weight: 8\n      - signal: bottom-line\n        weight: 2\n      - signal: development\n        weight: 1\n";
        var text = (await system.Admin.DocumentAsync("rubric.yaml")).Text;
        Assert.Contains(Lenient, text, StringComparison.Ordinal);
        return text.Replace(Lenient, "      - signal: counter-arguments\n        weight: 1\n", StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<Guid>> MemosAsync() =>
        [.. (await system.Admin.GetFromJsonAsync<StoredMemo[]>($"{ConfigurationSteps.Configuration}/memos"))!.Take(Memos.Names.Count).Select(memo => memo.MemoVersionId)];

    private async Task<ReplayReport> ReplayAsync(string fileName, string text)
    {
        var answer = await system.Admin.PostAsJsonAsync(Replays, new ReplayRequest { FileName = fileName, Text = text, MemoVersionIds = await MemosAsync() });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var report = (await system.Admin.GetFromJsonAsync<ReplayReport>(answer.Headers.Location))!;
            if (report.Done + report.Failed == report.Total)
            {
                return report;
            }

            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    private async Task<ReplayEstimate> EstimateAsync(ReplayRequest request) =>
        (await (await system.Admin.PostAsJsonAsync($"{Replays}/estimate", request)).Content.ReadFromJsonAsync<ReplayEstimate>())!;

    /// <summary>A system of its own, without a worker.</summary>
    private sealed class Idle : IAsyncDisposable
    {
        public CoachSystem System { get; } = new();

        public async ValueTask DisposeAsync() => await System.DisposeAsync();
    }
}
