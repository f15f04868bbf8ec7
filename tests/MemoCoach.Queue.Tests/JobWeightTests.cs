using MemoCoach.Core.Queue;
using StackExchange.Redis;

namespace MemoCoach.Queue.Tests;

public sealed class JobWeightTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public async Task RefusesAWeightThatIsNoShare(double weight)
    {
        await using var unconnected = await ConnectionMultiplexer.ConnectAsync("127.0.0.1:1,abortConnect=false,connectTimeout=1,connectRetry=0");
        var job = new Job(Guid.CreateVersion7(), "evaluate", Guid.CreateVersion7(), weight);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => new JobQueue(unconnected).EnqueueAsync(job, CancellationToken.None));
    }
}
