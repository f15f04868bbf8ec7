using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Debugging;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Admin;

/// <summary>What debug mode records, for whom, and for how long.</summary>
public sealed class DebugTests(ModelSystem system) : IClassFixture<ModelSystem>, IAsyncLifetime
{
    private const string Debug = "/api/v1/admin/debug";
    private HttpClient _admin = null!;

    public async Task InitializeAsync() => _admin = await system.AdminAsync();

    public Task DisposeAsync() => SwitchAsync(false);

    [Fact]
    public async Task OffUnlessSwitchedOnAndThenNothingIsRecorded()
    {
        var writer = await system.WriterAsync();
        await SwitchAsync(false);
        var evaluation = await ReadAsync((await writer.FinishAsync(await writer.SubmitAsync())).Id);

        Assert.Empty(evaluation.Records);
        Assert.Single(evaluation.Calls);
        Assert.Equal(("openai", EvaluationStatus.Succeeded), (evaluation.Coach?.Provider, evaluation.Status));
        Assert.False((await _admin.GetFromJsonAsync<DebugState>(Debug))!.IsOn);
    }

    [Fact]
    public async Task OnItRecordsPromptsAnswersAndStagesOfEachAttempt()
    {
        await SwitchAsync(true);
        system.Model.Behave("break-schema,good");
        var writer = await system.WriterAsync();
        var evaluation = await writer.FinishAsync(await writer.SubmitAsync());

        var seen = await ReadAsync(evaluation.Id);

        var record = Assert.Single(seen.Records);
        Assert.Equal((1, null), (record.Number, record.Failure));
        Assert.Equal(
            [EvaluationStage.Prompt, EvaluationStage.Model, EvaluationStage.Checking, EvaluationStage.Model, EvaluationStage.Checking],
            record.Stages.Select(stage => stage.Stage));
        Assert.Equal(record.Milliseconds, record.Stages[^1].StartMilliseconds + record.Stages[^1].Milliseconds);
        Assert.Equal(seen.Calls.Select(call => call.Id), record.Calls.Select(call => call.CallId));
        Assert.Contains(evaluation.Text, string.Concat(record.Calls[0].Prompt.Select(message => message.Text)), StringComparison.Ordinal);
        Assert.Equal(["system", "user", "assistant", "user"], record.Calls[1].Prompt.Select(message => message.Role));
        Assert.Equal(record.Calls[0].Response, record.Calls[1].Prompt[2].Text);
        Assert.Contains(evaluation.Criteria[0].Justification, record.Calls[1].Response, StringComparison.Ordinal);
        Assert.Contains("\"criteria\"", record.Calls[0].Schema, StringComparison.Ordinal);
        Assert.Equal(evaluation.Id, (await _admin.GetFromJsonAsync<DebugState>(Debug))!.Latest[0].Id);
        Assert.DoesNotContain(record.Calls[0].Schema!, await writer.Http.GetStringAsync("/api/v1/export"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecretThatAMemoOrAModelRepeatsIsTakenOut()
    {
        await SwitchAsync(true);
        var writer = await system.WriterAsync();
        var memo = $"Our key is {ModelSystem.Key}, keep it. {Memos.Text("server-room-en.md")}";
        var evaluation = await writer.FinishAsync(await writer.SubmitAsync(new SubmitMemoRequest { Text = memo }));

        var raw = await _admin.GetStringAsync($"/api/v1/admin/evaluations/{evaluation.Id}/debug");

        Assert.Contains("Our key is [key], keep it.", raw, StringComparison.Ordinal);
        Assert.DoesNotContain(ModelSystem.Key, raw, StringComparison.Ordinal);
        await using var scope = system.Look();
        Assert.All(
            await scope.ServiceProvider.GetRequiredService<MemoDbContext>().DebugRecords.Select(row => row.Content).ToListAsync(),
            content => Assert.DoesNotContain(ModelSystem.Key, content, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SwitchingAndReadingStandInTheAuditLog()
    {
        await SwitchAsync(true);
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync();
        await writer.FinishAsync(id);
        await ReadAsync(id);
        await SwitchAsync(false);

        var audit = (await _admin.GetFromJsonAsync<AuditPage>("/api/v1/admin/audit"))!.Items;

        Assert.Equal(
            [(AuditActions.DebugOff, null), (AuditActions.DebugRead, $"{id}"), (AuditActions.DebugOn, null)],
            audit.Where(line => line.Action.StartsWith("debug.", StringComparison.Ordinal)).Take(3).Select(line => (line.Action, line.Target)));
        Assert.Equal((false, "admin"), ((await _admin.GetFromJsonAsync<DebugState>(Debug))!.IsOn, (await _admin.GetFromJsonAsync<DebugState>(Debug))!.ChangedBy));
    }

    [Fact]
    public async Task ARecordGoesWithItsEvaluationOrWhenItsTimeIsOver()
    {
        await SwitchAsync(true);
        var writer = await system.WriterAsync();
        Guid[] ids = [await writer.SubmitAsync(), await writer.SubmitAsync(), await writer.SubmitAsync()];
        foreach (var id in ids)
        {
            await writer.FinishAsync(id);
        }

        await writer.DeleteAsync(ids[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await _admin.GetAsync($"/api/v1/admin/evaluations/{ids[0]}/debug")).StatusCode);
        await using var scope = system.Worker.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<MemoDbContext>().DebugRecords;
        Assert.False(await records.AnyAsync(row => row.EvaluationId == ids[0]));

        var old = DateTimeOffset.UtcNow.AddHours(-25);
        await records.Where(row => row.EvaluationId == ids[1]).ExecuteUpdateAsync(row => row.SetProperty(record => record.StartedAt, old));
        await scope.ServiceProvider.GetRequiredService<DebugRecords>().SweepAsync(CancellationToken.None);

        Assert.Empty((await ReadAsync(ids[1])).Records);
        Assert.Single((await ReadAsync(ids[2])).Records);
    }

    private async Task SwitchAsync(bool isOn) =>
        Assert.Equal(HttpStatusCode.NoContent, (await _admin.PutAsJsonAsync(Debug, new SwitchDebugRequest { IsOn = isOn })).StatusCode);

    private async Task<EvaluationDebug> ReadAsync(Guid id) => (await _admin.GetFromJsonAsync<EvaluationDebug>($"/api/v1/admin/evaluations/{id}/debug"))!;
}
