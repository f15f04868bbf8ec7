using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Configuration.Live;
using MemoCoach.Core.Debugging;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Providers;
using MemoCoach.Core.Llm.Settings;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

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

    [Fact]
    public async Task EverySecretThatTheProcessUsesIsTakenOut()
    {
        var folder = Directory.CreateTempSubdirectory("memocoach-secrets-");
        try
        {
            string[] names = ["backup-key", "access-key", "secret-key", "openid-secret"];
            var files = names.ToDictionary(name => name, name => Path.Combine(folder.FullName, name));
            foreach (var (name, path) in files)
            {
                await File.WriteAllTextAsync(path, $"value-of-{name}\n");
            }

            var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:memocoach-read"] = "Host=replica;Password=value-of-replica",
                ["Backup:Key"] = $"file:{files["backup-key"]}",
                ["Backup:S3:AccessKey"] = $"file:{files["access-key"]}",
                ["Backup:S3:SecretKey"] = $"file:{files["secret-key"]}",
                ["Secrets:Directory"] = folder.FullName,
            }).Build();
            var secretFiles = new SecretFiles(settings, NullLogger<SecretFiles>.Instance);
            var configuration = TestConfiguration.With(TestLlm.Single(LlmProtocol.OpenAI, new("http://127.0.0.1:9")));
            var used = configuration with
            {
                Auth = configuration.Auth with { OpenId = new() { DisplayName = "SSO", Authority = "https://sso.example", ClientId = "coach", ClientSecret = "file:openid-secret" } },
            };

            var clean = new KnownSecrets(new(secretFiles), secretFiles, settings).Filter(used);
            Assert.All([.. names, "replica"], name => Assert.Equal("It is [key].", clean($"It is value-of-{name}.")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>As the worker keeps it, for an evaluation whose row has another text.</summary>
    private static async Task KeepAsync(Support.Coaching coaching, EvaluationRun run, DebugNotes notes, CoachConfiguration configuration)
    {
        await using var database = coaching.Database();
        await AddEvaluationAsync(database, run);
        var services = coaching.Services;
        var secrets = new KnownSecrets(services.GetRequiredService<ProviderKeys>(), services.GetRequiredService<SecretFiles>(), services.GetRequiredService<IConfiguration>());
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
