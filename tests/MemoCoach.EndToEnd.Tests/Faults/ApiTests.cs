using MemoCoach.Contracts;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.EndToEnd.Tests.Support;

namespace MemoCoach.EndToEnd.Tests.Faults;

[Collection(nameof(OfflineProduct))]
public sealed class ApiTests(OfflineProduct offline)
{
    [Fact]
    public async Task AnApiKilledRightAfterItAcceptedAMemoLosesNothing()
    {
        using var writer = await Writer.BeginAsync(offline.Product.Api);
        var id = await writer.SubmitAsync(Samples.Short);

        await offline.Product.Status.KillAsync(ResourceNames.Api);

        await offline.Product.UntilApiIsReadyAsync();
        Assert.Equal(EvaluationStatus.Succeeded, (await writer.FollowAsync(id)).Status);
        Assert.Equal(id, Assert.Single(await writer.ListAsync()).Id);
    }
}
