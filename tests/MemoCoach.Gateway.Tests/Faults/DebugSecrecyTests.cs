using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Configuration.Live;
using MemoCoach.Core.Debugging;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Providers;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Gateway.Tests.Faults;

/// <summary>Debug mode is there to keep the memo: in its own table and nowhere else, and no key with it.</summary>
public sealed class DebugSecrecyTests
{
    [Theory]
    [InlineData(LlmProtocol.OpenAI, "good")]
    [InlineData(LlmProtocol.OpenAI, "401")]
    [InlineData(LlmProtocol.OpenAI, "break-schema")]
    [InlineData(LlmProtocol.Anthropic, "good")]
    [InlineData(LlmProtocol.Anthropic, "cut")]
    public async Task TheMemoStandsInTheRecordAloneAndTheKeyNowhere(LlmProtocol protocol, string behaviour)
    {
        await using var model = await LoopbackModel.StartAsync(behaviour);
        await using var coaching = new Support.Coaching();
        var configuration = TestConfiguration.With(TestLlm.Single(protocol, model.Address));
        var run = new EvaluationRun(
            Guid.CreateVersion7(), 1, "Archive", $"{Support.Coaching.Memo} Our key is {TestLlm.Key}.", MemoLanguage.English, Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        var notes = new DebugNotes(TimeProvider.System, run.AcceptedAt);

        await coaching.Services.GetRequiredService<ICoach>().EvaluateAsync(
            new(run.Id, run.Title, run.Text, run.Language, configuration) { Notes = notes }, coaching, CancellationToken.None);
        await KeepAsync(coaching, run, notes, configuration);

        var cells = await coaching.CellsAsync();
        var record = Assert.Single(cells, cell => cell.Contains("cold storage", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Our key is [key].", record, StringComparison.Ordinal);
        Assert.All([.. cells, .. coaching.Logs.Lines], text => Assert.DoesNotContain(TestLlm.Key, text, StringComparison.Ordinal));
        Assert.DoesNotContain(coaching.Logs.Lines, line => line.Contains("cold storage", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>As the worker keeps it, for an evaluation whose row has another text.</summary>
    private static async Task KeepAsync(Support.Coaching coaching, EvaluationRun run, DebugNotes notes, CoachConfiguration configuration)
    {
        await using var database = coaching.Database();
        await AddEvaluationAsync(database, run);
        var services = coaching.Services;
        var secrets = new KnownSecrets(services.GetRequiredService<ProviderKeys>(), services.GetRequiredService<IConfiguration>());
        var records = new DebugRecords(
            database, secrets, new ActiveConfiguration(configuration), TimeProvider.System, services.GetRequiredService<ILogger<DebugRecords>>());
        await records.KeepAsync(run, notes, configuration, failure: null);
    }

    private static async Task AddEvaluationAsync(MemoDbContext database, EvaluationRun run)
    {
        var memo = new Memo { Id = Guid.CreateVersion7(), WriterId = run.WriterId, CreatedAt = run.AcceptedAt };
        var version = new MemoVersion { Id = Guid.CreateVersion7(), MemoId = memo.Id, Number = 1, Text = "", Language = "en" };
        database.Add(new Writer { Id = run.WriterId, CreatedAt = run.AcceptedAt });
        database.Add(memo);
        database.Add(version);
        database.Add(new Evaluation
        {
            Id = run.Id,
            WriterId = run.WriterId,
            MemoVersionId = version.Id,
            Status = EvaluationStatus.Running,
            RequestHash = "",
            CreatedAt = run.AcceptedAt,
        });
        await database.SaveChangesAsync();
    }
}
