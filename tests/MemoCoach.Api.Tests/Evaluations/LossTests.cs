using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace MemoCoach.Api.Tests.Evaluations;

/// <summary>Redis may forget everything at any time; a system of its own bears that.</summary>
public sealed class LossTests : IAsyncLifetime
{
    private readonly CoachSystem _system = new();

    public Task InitializeAsync() => _system.InitializeAsync();

    public Task DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task ATokenOutlivesRedisOnceSomethingWasSubmitted()
    {
        var writer = await _system.WriterAsync();
        var id = await writer.SubmitAsync();
        await ForgetAsync();
        Assert.Equal(id, Assert.Single((await writer.ListAsync()).Items).Id);
    }

    [Fact]
    public async Task TheSweepBringsBackWhatTheQueueLost()
    {
        var writer = await _system.WriterAsync();
        var id = await writer.SubmitAsync();
        await ForgetAsync();
        Assert.Equal(0, await SweepAsync(TimeSpan.Zero));
        Assert.Equal(1, await SweepAsync(TimeSpan.FromSeconds(6)));
        Assert.Equal(0, await SweepAsync(TimeSpan.FromSeconds(6)));
        _system.StartWorker();
        Assert.Equal(EvaluationStatus.Succeeded, (await writer.FinishAsync(id)).Status);
    }

    private async Task ForgetAsync()
    {
        var options = ConfigurationOptions.Parse(_system.Cache);
        options.AllowAdmin = true;
        await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
        await redis.GetServers().Single().FlushAllDatabasesAsync();
    }

    private async Task<int> SweepAsync(TimeSpan later)
    {
        await using var scope = _system.Look();
        var database = scope.ServiceProvider.GetRequiredService<MemoDbContext>();
        var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + later);
        return await new EvaluationSweep(database, queue, time).SweepAsync(CancellationToken.None);
    }
}
