using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Configuration;

public sealed class InFlightTests : IAsyncLifetime
{
    private readonly ModelSystem _system = new();

    public Task InitializeAsync() => _system.InitializeAsync();

    public Task DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task AnEvaluationEndsWithTheVersionItBeganWithAndTheNextOneTakesTheNew()
    {
        var admin = await _system.AdminAsync();
        var writer = await _system.WriterAsync();
        _system.Model.Behave("slow:4000");
        var under = await writer.SubmitAsync();
        await _system.Model.FirstRequest;

        var number = await admin.EditAsync("rubric.yaml", "en: Business memo", "en: Another memo");
        await _system.Worker.WaitAsync(current => current.Number >= number);
        Assert.Equal(EvaluationStatus.Succeeded, (await writer.FinishAsync(under)).Status);
        var after = await writer.SubmitAsync();
        Assert.Equal(EvaluationStatus.Succeeded, (await writer.FinishAsync(after)).Status);

        var hashes = (await admin.HistoryAsync()).ToDictionary(version => version.Number, version => version.Hash);
        Assert.Equal((hashes[number - 1], hashes[number]), (await VersionAsync(under), await VersionAsync(after)));
    }

    private async Task<string?> VersionAsync(Guid evaluation)
    {
        await using var scope = _system.Look();
        return (await scope.ServiceProvider.GetRequiredService<MemoDbContext>().Evaluations.FindAsync(evaluation))!.ConfigurationVersion;
    }
}
