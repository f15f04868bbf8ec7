using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Chats;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Drafts;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Writer = MemoCoach.Api.Tests.Support.Writer;

namespace MemoCoach.Api.Tests.Retention;

/// <summary>A writer who deletes everything: whatever table the model has or will have, nothing of it stays.</summary>
public sealed class DeletionTests(WorkingSystem system) : IClassFixture<WorkingSystem>
{
    private const string Secret = "Xylographers of Vaduz";

    /// <summary>Kept, with neither text nor title: who it is, until the session ends, and what was spent on models.</summary>
    private static readonly string[] s_kept = ["LlmCalls", "Sessions", "Writers"];

    [Fact]
    public async Task NothingThatAWriterWroteStaysInAnyTableKeyOrLaterBackup()
    {
        var writer = await system.WriterAsync();
        await using var scope = system.Look();
        var database = scope.ServiceProvider.GetRequiredService<MemoDbContext>();
        var (owner, traces) = await WriteAsync(writer, scope.ServiceProvider);
        string[] everything = [.. traces, owner];

        // A table that belongs to writers and has no row here is new: give it one above, so that this test watches it too.
        Assert.Empty(Traces.OwnedTables(database).Except(await Traces.TablesAsync(database, everything)));
        Assert.NotEmpty(await Traces.KeysAsync(system.Cache, traces));

        Assert.Equal(HttpStatusCode.NoContent, (await writer.Http.DeleteAsync("/api/v1/memos")).StatusCode);

        Assert.Equal(s_kept, await Traces.TablesAsync(database, everything));
        Assert.Empty(await Traces.TablesAsync(database, Secret));
        Assert.Empty(await Traces.KeysAsync(system.Cache, traces));
        Assert.Equal(s_kept, await InNextBackupAsync(database, everything));
    }

    /// <summary>Leaves a row in every table that belongs to writers.</summary>
    /// <returns>Whose they are, and what they can be found by.</returns>
    private static async Task<(string Owner, string[] Traces)> WriteAsync(Writer writer, IServiceProvider services)
    {
        var database = services.GetRequiredService<MemoDbContext>();
        var text = $"{Memos.Text("server-room-en.md")}\n\nWe thank the {Secret}.";
        var first = await writer.FinishAsync(await writer.SubmitAsync(new() { Title = Secret, Text = text }));
        await new Conversation(writer, first.Id).SayAsync($"What about the {Secret}?");
        var second = await writer.FinishAsync(await writer.SubmitAsync(new() { Text = text + " Much.", PreviousEvaluationId = first.Id }));
        var third = await writer.FinishAsync(await writer.SubmitAsync(new() { Text = text + " Very much.", PreviousEvaluationId = second.Id }));
        await new Conversation(writer, third.Id).SayAsync($"And the {Secret}?");
        await new VersionArchive(database, TimeProvider.System).ArchiveAsync(2, CancellationToken.None);
        await writer.Http.PutAsJsonAsync("/api/v1/draft", new SaveDraftRequest { Text = Secret });

        var row = await database.Evaluations.Include(found => found.MemoVersion).SingleAsync(found => found.Id == third.Id);
        database.Add(new Replay
        {
            Id = Guid.CreateVersion7(),
            Author = "ana",
            FileName = "rubric.yaml",
            Text = "",
            DraftHash = "",
            Memos = [new ReplayedMemo { Id = Guid.CreateVersion7(), MemoVersionId = row.MemoVersionId, FinishedAt = row.FinishedAt }],
        });
        database.Add(new LlmCall
        {
            Id = Guid.CreateVersion7(),
            Purpose = ModelPurpose.Evaluation,
            SubjectId = Guid.CreateVersion7(),
            WriterId = row.WriterId,
            Provider = "openai",
            Model = "small",
            KeyName = "env:OPENAI_API_KEY",
            ConfigurationVersion = "1",
            PromptHash = "",
            State = LlmCallState.Settled,
        });
        database.Add(new DebugRecord { Id = Guid.CreateVersion7(), EvaluationId = third.Id, Attempt = 1, Content = Secret });
        await database.SaveChangesAsync();
        services.GetRequiredService<ProgressBoard>().Publish(new(third.Id, EvaluationStatus.Succeeded, EvaluationStage.Saved, null, third.CreatedAt));
        return ($"{row.WriterId}", [Secret, $"{first.Id}", $"{second.Id}", $"{third.Id}", $"{first.MemoId}", $"{row.MemoVersionId}"]);
    }

    private static async Task<SortedSet<string>> InNextBackupAsync(MemoDbContext database, string[] traces)
    {
        var folder = Directory.CreateTempSubdirectory("memocoach-deletion-");
        try
        {
            var backup = new DatabaseBackup(TimeProvider.System);
            var written = await backup.WriteAsync(database, folder.FullName, null, null, CancellationToken.None);
            await using var restored = DatabaseConnections.Open($"Data Source={Path.Combine(folder.FullName, "restored.db")};Pooling=False");
            await new DatabaseRestore(restored, backup).RunAsync(written.Path, false, null, null, CancellationToken.None);
            return await Traces.TablesAsync(restored, traces);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
