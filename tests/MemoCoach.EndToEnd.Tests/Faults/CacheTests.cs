using MemoCoach.Contracts.Evaluations;
using MemoCoach.EndToEnd.Tests.Support;
using MemoCoach.LoopbackModels;
using StackExchange.Redis;

namespace MemoCoach.EndToEnd.Tests.Faults;

public sealed class CacheTests
{
    private const int Memos = 50;

    [Fact]
    public async Task AnEmptiedCacheLosesNeitherQueueNorSession()
    {
        await using var model = await LoopbackModel.StartAsync("slow:3000");
        await using var product = await Product.StartAsync(("OLLAMA_HOST", model.Address.Authority));
        using var writer = await Writer.BeginAsync(product.Api);
        var ids = await Task.WhenAll(Enumerable.Range(0, Memos).Select(number => writer.SubmitAsync($"{Samples.Short}\nNumber {number}.")));

        await using (var cache = await ConnectionMultiplexer.ConnectAsync($"{product.Cache},allowAdmin=true"))
        {
            await cache.GetServers().Single().FlushAllDatabasesAsync();
        }

        Assert.Contains(await writer.ListAsync(), evaluation => evaluation.Status == EvaluationStatus.Queued);
        model.Behave("good");
        var results = await Task.WhenAll(ids.Select(writer.FollowAsync));
        Assert.All(results, result => Assert.Equal((EvaluationStatus.Succeeded, "ollama"), (result.Status, result.Coach?.Provider)));
        Assert.Equal(Memos, results.Select(result => result.Text).Distinct().Count());
    }
}
