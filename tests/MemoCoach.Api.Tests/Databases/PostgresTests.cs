using System.Net;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.TestServers;

namespace MemoCoach.Api.Tests.Databases;

[NeedsPostgres]
public sealed class PostgresTests
{
    [ServerFact]
    public async Task AMemoIsEvaluatedReadContinuedAndDeletedOnPostgres()
    {
        var system = new PostgresSystem();
        try
        {
            await system.InitializeAsync();
            system.StartWorker();
            await UseAsync(await system.WriterAsync());
        }
        finally
        {
            await system.DisposeAsync();
        }
    }

    private static async Task UseAsync(Writer writer)
    {
        var memo = new SubmitMemoRequest { Text = Memos.Text("reparto-electrico-es.md") };
        var first = await writer.FinishAsync(await writer.SubmitAsync(memo, "key"));
        Assert.Equal((EvaluationStatus.Succeeded, memo.Text), (first.Status, first.Text));
        Assert.Equal(first.Id, await writer.SubmitAsync(memo, "key"));

        var second = await writer.FinishAsync(await writer.SubmitAsync(memo with { PreviousEvaluationId = first.Id }));
        Assert.Equal((first.MemoId, 2, first.OverallScore), (second.MemoId, second.Version, second.OverallScore));
        Assert.Equal([second.Id, first.Id], (await writer.ListAsync()).Items.Select(item => item.Id));
        Assert.Equal(HttpStatusCode.NoContent, (await writer.DeleteAsync(first.Id)).StatusCode);
        Assert.Single((await writer.ListAsync()).Items);
    }
}
