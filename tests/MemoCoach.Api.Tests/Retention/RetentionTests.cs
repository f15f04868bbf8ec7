using System.Text.Json;
using MemoCoach.Api.Tests.Chats;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Exports;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Writer = MemoCoach.Core.Persistence.Entities.Writer;

namespace MemoCoach.Api.Tests.Retention;

public sealed class RetentionTests(WorkingSystem system) : IClassFixture<WorkingSystem>
{
    private const int Kept = 3;

    [Fact]
    public async Task OlderVersionsLeaveTheListsAndStayInTheExportUntilTheirMemoIsDeleted()
    {
        var writer = await system.WriterAsync();
        var evaluations = new List<EvaluationResponse>();
        foreach (var number in Enumerable.Range(1, Kept + 2))
        {
            var previous = evaluations.LastOrDefault()?.Id;
            evaluations.Add(await writer.FinishAsync(await writer.SubmitAsync(new() { Text = $"{Memos.Text("server-room-en.md")}\n\nDraft {number}.", PreviousEvaluationId = previous })));
        }

        await new Conversation(writer, evaluations[0].Id).SayAsync("Where does the overall score come from?");
        Assert.Equal(2, await ArchiveAsync());
        Assert.Equal(0, await ArchiveAsync());

        Assert.Equal([5, 4, 3], (await writer.ListAsync()).Items.Select(item => item.Version));
        var archived = await ExportAsync(writer);
        Assert.Equivalent(evaluations[..2], archived.Select(version => Assert.Single(version.Evaluations)), strict: true);
        Assert.Equal([2, 0], archived.Select(version => version.ChatMessages.Count));
        await writer.Http.DeleteAsync($"/api/v1/memos/{evaluations[0].MemoId}");
        Assert.Empty(await ExportAsync(writer));
    }

    [Fact]
    public async Task AVersionThatIsStillEvaluatedIsNotArchived()
    {
        var writer = await system.WriterAsync();
        var first = await writer.FinishAsync(await writer.SubmitAsync());
        await using var scope = system.Look();
        var database = scope.ServiceProvider.GetRequiredService<MemoDbContext>();
        foreach (var number in Enumerable.Range(2, Kept))
        {
            database.Add(new MemoVersion { Id = Guid.CreateVersion7(), MemoId = first.MemoId, Number = number, Text = "Text", Language = "en" });
        }

        await database.SaveChangesAsync();
        await database.Evaluations.Where(row => row.Id == first.Id).ExecuteUpdateAsync(
            row => row.SetProperty(found => found.Status, EvaluationStatus.Running).SetProperty(found => found.LeaseUntil, TimeProvider.System.GetUtcNow().AddHours(1)));
        await ArchiveAsync();
        Assert.Equal(Kept + 1, await database.MemoVersions.CountAsync(row => row.MemoId == first.MemoId));
        await database.Evaluations.Where(row => row.Id == first.Id).ExecuteUpdateAsync(row => row.SetProperty(found => found.Status, EvaluationStatus.Failed));
        await ArchiveAsync();
        Assert.Equal(Kept, await database.MemoVersions.CountAsync(row => row.MemoId == first.MemoId));
    }

    [Fact]
    public async Task WhatIsTooOldIsDeletedAndNothingElse()
    {
        await using var scope = system.Look();
        var database = scope.ServiceProvider.GetRequiredService<MemoDbContext>();
        // Long after whatever other tests write.
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddYears(10));
        var (writer, now) = (new Writer { Id = Guid.CreateVersion7() }, time.GetUtcNow());
        database.Add(writer);
        foreach (var days in (int[])[29, 31, 99, 101])
        {
            var then = now.AddDays(-days);
            database.Add(new Session { TokenHash = $"{writer.Id:N}-{days}", WriterId = writer.Id, ExpiresAt = then });
            database.Add(new AuditEntry { Id = Guid.CreateVersion7(), At = then, ActorName = writer.Id.ToString(), Action = "test" });
            database.Add(Call(writer, then, LlmCallState.Settled));
            database.Add(Call(writer, then, LlmCallState.Reserved));
        }

        await database.SaveChangesAsync();
        var limits = new AgeLimits(database, time);
        await limits.ApplyAsync(new RetentionLimits(), CancellationToken.None);
        Assert.Equal((1, 4, 8), await CountAsync());
        await limits.ApplyAsync(new RetentionLimits { AuditDays = 100, CallDays = 50 }, CancellationToken.None);
        // A call that is not settled yet may still be, however old it is.
        Assert.Equal((1, 3, 6), await CountAsync());

        async Task<(int Sessions, int Entries, int Calls)> CountAsync() => (
            await database.Sessions.CountAsync(row => row.WriterId == writer.Id),
            await database.AuditEntries.CountAsync(row => row.ActorName == writer.Id.ToString()),
            await database.LlmCalls.CountAsync(row => row.WriterId == writer.Id));
    }

    private static LlmCall Call(Writer writer, DateTimeOffset then, LlmCallState state) => new()
    {
        Id = Guid.CreateVersion7(),
        Purpose = ModelPurpose.Evaluation,
        SubjectId = Guid.CreateVersion7(),
        WriterId = writer.Id,
        Provider = "openai",
        Model = "small",
        KeyName = "env:OPENAI_API_KEY",
        ConfigurationVersion = "1",
        PromptHash = new string('0', 64),
        StartedAt = then,
        LeaseUntil = then.AddYears(20),
        State = state,
    };

    private async Task<int> ArchiveAsync()
    {
        await using var scope = system.Look();
        return await new VersionArchive(scope.ServiceProvider.GetRequiredService<MemoDbContext>(), TimeProvider.System).ArchiveAsync(Kept, CancellationToken.None);
    }

    private static async Task<List<ArchivedMemoVersion>> ExportAsync(Support.Writer writer)
    {
        using var export = JsonDocument.Parse(await writer.Http.GetStringAsync("/api/v1/export"));
        return export.RootElement.GetProperty("archivedVersions").Deserialize<List<ArchivedMemoVersion>>(JsonSerializerOptions.Web)!;
    }
}
