using MemoCoach.Contracts;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.EndToEnd.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.EndToEnd.Tests.Faults;

public sealed class WorkerTests
{
    /// <summary>Takes as long as the shipped lease: only when it has run out may another worker begin again.</summary>
    [Fact]
    public async Task AWorkerKilledWhileItAsksTheModelCostsTimeButNoResult()
    {
        await using var model = await LoopbackModel.StartAsync("slow:3000", key: "k");
        await using var product = await Product.StartAsync(("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", model.Address.ToString()));
        using var writer = await Writer.BeginAsync(product.Api);
        var id = await writer.SubmitAsync(Samples.Short);
        await model.FirstRequest;

        await product.Status.KillAsync(ResourceNames.Worker);

        var evaluation = await writer.FollowAsync(id);
        Assert.Equal((EvaluationStatus.Succeeded, "anthropic"), (evaluation.Status, evaluation.Coach?.Provider));
        Assert.Equal(id, Assert.Single(await writer.ListAsync()).Id);
        Assert.Equal(1, await product.Status.RestartsAsync(ResourceNames.Worker));
        Assert.Equal(2, model.Requests.Count);
    }
}
