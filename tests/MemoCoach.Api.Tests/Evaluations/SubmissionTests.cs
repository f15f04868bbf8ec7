using System.Net;
using System.Text.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Api.Tests.Evaluations;

[Collection(IdleSystem.Name)]
public sealed class SubmissionTests(CoachSystem system)
{
    private static readonly SubmitMemoRequest Memo = new() { Text = Memos.Text("server-room-en.md"), Title = "Server room" };

    [Fact]
    public async Task AnAcceptedMemoIsQueuedAndItsPlaceTold()
    {
        var writer = await system.WriterAsync();
        var response = await writer.PostAsync(Memo);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("queued", body.RootElement.GetProperty("status").GetString());
        var id = body.RootElement.GetProperty("id").GetGuid();
        Assert.EndsWith(Writer.Address(id), response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task AQueuedEvaluationShowsTheMemoAsItWasSubmitted()
    {
        var writer = await system.WriterAsync();
        var read = await writer.ReadAsync(await writer.SubmitAsync(Memo));
        Assert.Equal((EvaluationStatus.Queued, Memo.Text, Memo.Title, "en", 1), (read.Status, read.Text, read.Title, read.Language, read.Version));
        Assert.Null(read.OverallScore);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task AMemoWithoutATitleIsCalledWhatItsSubjectSays(string? title)
    {
        var writer = await system.WriterAsync();
        var read = await writer.ReadAsync(await writer.SubmitAsync(Memo with { Title = title }));
        Assert.Equal("Close the Leeds server room and move to the Dublin data centre", read.Title);
    }

    [Fact]
    public async Task TheSameKeyAndBodyAreTheSameSubmission()
    {
        var writer = await system.WriterAsync();
        var first = await writer.SubmitAsync(Memo, "key-1");
        Assert.Equal(first, await writer.SubmitAsync(Memo, "key-1"));
        Assert.NotEqual(first, await writer.SubmitAsync(Memo, "key-2"));
        Assert.Equal(2, (await writer.ListAsync()).Items.Count);
    }

    [Fact]
    public async Task TheSameKeyAtTheSameMomentMakesOneEvaluation()
    {
        var writer = await system.WriterAsync();
        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => writer.SubmitAsync(Memo, "key")));
        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task TheSameKeyWithAnotherBodyIsRefused()
    {
        var writer = await system.WriterAsync();
        await writer.SubmitAsync(Memo, "key");
        var response = await writer.PostAsync(Memo with { Text = Memo.Text + "\nOne more line." }, "key");
        await ProblemAssert.IsAsync(HttpStatusCode.UnprocessableEntity, ProblemCodes.IdempotencyKeyReused, response);
    }

    [Fact]
    public async Task AKeyIsOnlyTheWritersOwn()
    {
        var first = await (await system.WriterAsync()).SubmitAsync(Memo, "key");
        Assert.NotEqual(first, await (await system.WriterAsync()).SubmitAsync(Memo, "key"));
    }

    [Fact]
    public async Task APreviousEvaluationIsContinuedAsTheNextVersion()
    {
        var writer = await system.WriterAsync();
        var first = await writer.ReadAsync(await writer.SubmitAsync(Memo));
        var second = await writer.ReadAsync(await writer.SubmitAsync(Memo with { PreviousEvaluationId = first.Id }));
        Assert.Equal((first.MemoId, 2), (second.MemoId, second.Version));
    }

    [Fact]
    public async Task NobodyContinuesAnotherWritersMemo()
    {
        var previous = await (await system.WriterAsync()).SubmitAsync(Memo);
        var response = await (await system.WriterAsync()).PostAsync(Memo with { PreviousEvaluationId = previous });
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.PreviousEvaluationUnknown, response);
    }
}
