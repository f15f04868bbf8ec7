using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Api.Tests.Evaluations;

[Collection(IdleSystem.Name)]
public sealed class EventTests(CoachSystem system)
{
    [Fact]
    public async Task TheLatestProgressComesAtOnceAndTheStreamEndsWithTheFinalOne()
    {
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync();
        await using var events = writer.WatchAsync(id).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        Assert.Equal((EvaluationStatus.Queued, EvaluationStage.Queued), (events.Current.Status, events.Current.Stage));
        Assert.InRange(events.Current.Place ?? 0, 1, int.MaxValue);

        await writer.CancelAsync(id);
        var last = events.Current;
        while (await events.MoveNextAsync())
        {
            last = events.Current;
        }

        Assert.Equal(EvaluationStatus.Cancelled, last.Status);
    }

    [Fact]
    public async Task TheStreamOfAFinishedEvaluationIsItsFinalStatus()
    {
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync();
        await writer.CancelAsync(id);
        Assert.Equal(EvaluationStatus.Cancelled, Assert.Single(await writer.WatchAsync(id).ToListAsync()).Status);
    }

    [Fact]
    public async Task TheStreamOfADeletedEvaluationEnds()
    {
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync();
        await using var events = writer.WatchAsync(id).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        await writer.DeleteAsync(id);
        while (await events.MoveNextAsync())
        {
            Assert.False(events.Current.Status.IsFinal());
        }
    }
}
