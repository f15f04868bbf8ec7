using System.Net;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Evaluations;

[Collection(IdleSystem.Name)]
public sealed class RemovalTests(CoachSystem system)
{
    [Fact]
    public async Task AQueuedEvaluationIsCancelledAndLeavesTheQueue()
    {
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync();
        Assert.NotNull(await PlaceAsync(id));
        Assert.Equal(HttpStatusCode.Accepted, (await writer.CancelAsync(id)).StatusCode);
        var read = await writer.ReadAsync(id);
        Assert.Equal(EvaluationStatus.Cancelled, read.Status);
        Assert.NotNull(read.FinishedAt);
        Assert.Null(await PlaceAsync(id));
    }

    [Fact]
    public async Task CancellingTwiceIsAsGoodAsOnce()
    {
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync();
        await writer.CancelAsync(id);
        Assert.Equal(HttpStatusCode.Accepted, (await writer.CancelAsync(id)).StatusCode);
    }

    [Fact]
    public async Task WithoutAResultThereIsNoReport()
    {
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync();
        await ProblemAssert.IsAsync(HttpStatusCode.Conflict, ProblemCodes.NoResult, await writer.ReportAsync(id));
    }

    [Fact]
    public async Task ADeletedEvaluationIsGone()
    {
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync();
        var memo = (await writer.ReadAsync(id)).MemoId;
        Assert.Equal(HttpStatusCode.NoContent, (await writer.DeleteAsync(id)).StatusCode);
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await writer.DeleteAsync(id));
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await writer.Http.GetAsync(Writer.Address(id)));
        Assert.Equal((0, 0, 0), await RowsAsync(id, memo));
        Assert.Null(await PlaceAsync(id));
    }

    [Fact]
    public async Task DeletingOneVersionKeepsTheOthers()
    {
        var writer = await system.WriterAsync();
        var first = await writer.SubmitAsync();
        var second = await writer.SubmitAsync(new SubmitMemoRequest { Text = Memos.Text("epa-case-study.md"), PreviousEvaluationId = first });
        var memo = (await writer.ReadAsync(first)).MemoId;
        await writer.DeleteAsync(first);
        Assert.Equal((0, 1, 1), await RowsAsync(first, memo));
        Assert.Equal(2, (await writer.ReadAsync(second)).Version);
    }

    private async Task<(int Evaluations, int Versions, int Memos)> RowsAsync(Guid id, Guid memo)
    {
        await using var scope = system.Look();
        var database = scope.ServiceProvider.GetRequiredService<MemoDbContext>();
        return (
            await database.Evaluations.CountAsync(row => row.Id == id),
            await database.MemoVersions.CountAsync(row => row.MemoId == memo),
            await database.Memos.CountAsync(row => row.Id == memo));
    }

    private async Task<long?> PlaceAsync(Guid id)
    {
        await using var scope = system.Look();
        return await scope.ServiceProvider.GetRequiredService<JobQueue>().PlaceAsync(id, CancellationToken.None);
    }
}
