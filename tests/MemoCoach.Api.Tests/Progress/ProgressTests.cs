using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Contracts.Progress;

namespace MemoCoach.Api.Tests.Progress;

public sealed class ProgressTests(WorkingSystem system) : IClassFixture<WorkingSystem>
{
    private const string Progress = "/api/v1/progress";

    [Fact]
    public async Task SumsUpWhatIsThereNow()
    {
        var writer = await system.WriterAsync();
        var first = await EvaluateAsync(writer, "epa-case-study.md");
        var second = await EvaluateAsync(writer, "server-room-en.md");
        var third = await EvaluateAsync(writer, "server-room-en.md");

        var progress = await ReadAsync(writer);
        Assert.Equal([first.Id, second.Id, third.Id], progress.Points.Select(point => point.EvaluationId));
        Assert.Equal([first.OverallScore!.Value, second.OverallScore!.Value, third.OverallScore!.Value], progress.Points.Select(point => point.OverallScore));
        Assert.Equal(3, progress.Frequency.Sum(period => period.Count));
        Assert.Equal(third.Criteria.Select(criterion => criterion.Id), progress.Criteria.Select(criterion => criterion.Id));
        Assert.All(progress.Criteria, criterion => Assert.Equal(Score(first, criterion.Id), criterion.First));
        Assert.All(progress.Strengths, strength => Assert.Equal(new[] { first, second, third }.Count(evaluation => Score(evaluation, strength.Id) >= 4), strength.Count));
        Assert.NotEmpty(progress.Strengths);

        await writer.DeleteAsync(third.Id);
        await writer.DeleteAsync(first.Id);
        var left = await ReadAsync(writer);
        Assert.Equal([second.Id], left.Points.Select(point => point.EvaluationId));
        Assert.Empty(left.Strengths);
        Assert.All(left.Criteria, criterion => Assert.Equal((Score(second, criterion.Id), Score(second, criterion.Id)), (criterion.First, criterion.Latest)));
    }

    [Fact]
    public async Task TakesARangeOfTime()
    {
        var writer = await system.WriterAsync();
        var evaluation = await EvaluateAsync(writer, "server-room-en.md");
        Assert.Single((await ReadAsync(writer, evaluation.CreatedAt, evaluation.CreatedAt.AddSeconds(1))).Points);
        Assert.Empty((await ReadAsync(writer, evaluation.CreatedAt.AddDays(-1), evaluation.CreatedAt)).Points);
    }

    [Fact]
    public async Task IsEmptyWithoutEvaluations()
    {
        var writer = await system.WriterAsync();
        await EvaluateAsync(await system.WriterAsync(), "server-room-en.md");
        var progress = await ReadAsync(writer);
        Assert.Empty(progress.Points);
        Assert.Empty(progress.Criteria);
        Assert.Empty(progress.Frequency);
    }

    [Fact]
    public async Task ARangeThatEndsBeforeItBeginsIsRefused() => await ProblemAssert.IsAsync(
        HttpStatusCode.BadRequest, ProblemCodes.ParameterInvalid, await (await system.WriterAsync()).Http.GetAsync($"{Progress}?from=2026-02-01&to=2026-01-01"));

    private static decimal Score(EvaluationResponse evaluation, string criterion) => evaluation.Criteria.Single(other => other.Id == criterion).Score;

    private static async Task<EvaluationResponse> EvaluateAsync(Writer writer, string sample) =>
        await writer.FinishAsync(await writer.SubmitAsync(new SubmitMemoRequest { Text = Memos.Text(sample) }));

    private static async Task<ProgressResponse> ReadAsync(Writer writer, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var times = new[] { ("from", from), ("to", to) }.Where(time => time.Item2 is not null)
            .Select(time => $"{time.Item1}={Uri.EscapeDataString(time.Item2!.Value.ToString("O", CultureInfo.InvariantCulture))}");
        return (await writer.Http.GetFromJsonAsync<ProgressResponse>($"{Progress}?{string.Join('&', times)}"))!;
    }
}
