using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Drafts;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace MemoCoach.Api.Tests.Exports;

[Collection(IdleSystem.Name)]
public sealed class ExportTests(CoachSystem system)
{
    private const string Export = "/api/v1/export";

    [Fact]
    public async Task HoldsEverythingOfTheWriterAndNothingOfOthers()
    {
        var writer = await system.WriterAsync();
        await (await system.WriterAsync()).SubmitAsync();
        var ids = new List<Guid>();
        for (var memo = 0; memo < 60; memo++)
        {
            ids.Add(await writer.SubmitAsync(new SubmitMemoRequest { Text = $"{Memos.Text("server-room-en.md")} {memo}", Title = $"Memo {memo}" }));
        }

        await writer.Http.PutAsJsonAsync("/api/v1/draft", new SaveDraftRequest { Text = "A draft, «así»" });
        using var response = await writer.Http.GetAsync(Export);
        Assert.Equal("memo-ai-coach.json", response.Content.Headers.ContentDisposition?.FileName);
        using var export = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var evaluations = export.RootElement.GetProperty("evaluations").Deserialize<List<EvaluationResponse>>(JsonSerializerOptions.Web)!;
        Assert.Equal(ids, evaluations.Select(evaluation => evaluation.Id));
        Assert.Equivalent(await writer.ReadAsync(ids[31]), evaluations[31]);
        Assert.Equal("A draft, «así»", export.RootElement.GetProperty("draft").GetProperty("text").GetString());
    }

    [Fact]
    public async Task IsEmptyAfterEverythingWasDeleted()
    {
        var writer = await system.WriterAsync();
        await writer.SubmitAsync();
        await writer.Http.PutAsJsonAsync("/api/v1/draft", new SaveDraftRequest { Text = "A draft" });
        Assert.Equal(HttpStatusCode.NoContent, (await writer.Http.DeleteAsync("/api/v1/memos")).StatusCode);
        using var export = JsonDocument.Parse(await writer.Http.GetStringAsync(Export));
        Assert.Equal(0, export.RootElement.GetProperty("evaluations").GetArrayLength());
        Assert.Equal("", export.RootElement.GetProperty("draft").GetProperty("text").GetString());
    }

    [Fact]
    public async Task DeletingEverythingLeavesNoRowNoJobAndNoCachedState()
    {
        var writer = await system.WriterAsync();
        var first = await writer.SubmitAsync();
        var second = await writer.SubmitAsync(new SubmitMemoRequest { Text = Memos.Text("epa-case-study.md"), PreviousEvaluationId = first });
        var memo = (await writer.ReadAsync(first)).MemoId;
        await using var scope = system.Look();
        var database = scope.ServiceProvider.GetRequiredService<MemoDbContext>();
        var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();
        foreach (var id in new[] { first, second })
        {
            scope.ServiceProvider.GetRequiredService<ProgressBoard>().Publish(new(id, EvaluationStatus.Running, EvaluationStage.Model, null, DateTimeOffset.UnixEpoch));
        }

        Assert.Equal(2, await CachedAsync(first, second));
        Assert.Equal(HttpStatusCode.NoContent, (await writer.Http.DeleteAsync("/api/v1/memos")).StatusCode);

        Assert.Equal(0, await CachedAsync(first, second));
        Assert.False(await database.Memos.AnyAsync(row => row.Id == memo));
        Assert.False(await database.MemoVersions.AnyAsync(row => row.MemoId == memo));
        foreach (var id in new[] { first, second })
        {
            Assert.False(await database.Evaluations.AnyAsync(row => row.Id == id));
            Assert.Null(await queue.PlaceAsync(id, CancellationToken.None));
        }
    }

    /// <summary>How many keys of Redis name an evaluation.</summary>
    private async Task<int> CachedAsync(params Guid[] evaluations)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(system.Cache);
        return redis.GetServers()[0].Keys(pageSize: 1000)
            .Count(key => evaluations.Any(id => key.ToString().Replace("-", "", StringComparison.Ordinal).Contains($"{id:N}", StringComparison.OrdinalIgnoreCase)));
    }
}
