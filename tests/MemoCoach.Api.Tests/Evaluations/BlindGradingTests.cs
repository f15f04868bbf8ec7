using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Api.Tests.Evaluations;

public sealed class BlindGradingTests(ModelSystem system) : IClassFixture<ModelSystem>
{
    [Fact]
    public async Task TheGraderIsToldTheSameOfARevisionAsOfANewMemo()
    {
        var writer = await system.WriterAsync();
        var revised = Memos.Text("server-room-en.md");
        var first = await EvaluateAsync(writer, Memos.Text("epa-case-study.md"), null);
        await EvaluateAsync(writer, revised, first);
        await EvaluateAsync(writer, revised, null);
        var bodies = system.Model.Requests.Select(request => request.Body.GetRawText()).ToList();
        Assert.Equal(3, bodies.Count);
        Assert.Equal(bodies[2], bodies[1]);
    }

    private static async Task<Guid> EvaluateAsync(Writer writer, string text, Guid? previous)
    {
        var evaluation = await writer.FinishAsync(await writer.SubmitAsync(new SubmitMemoRequest { Text = text, Title = "Leeds", PreviousEvaluationId = previous }));
        Assert.False(evaluation.Coach!.Offline);
        return evaluation.Id;
    }
}
