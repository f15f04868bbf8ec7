using System.Collections.Concurrent;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace MemoCoach.Gateway.Tests.Support;

/// <summary>The coach as a service registers it, with its own logs and environment.</summary>
internal sealed class Coaching : IAsyncDisposable, IProgress<EvaluationStage>
{
    public const string Memo = """
        Move the archive to cold storage by June.

        The archive costs us $48,000 a year, and nobody opened 92% of its files since 2021. Cold storage costs $9,000.
        We lose nothing: a file takes four hours to come back. Please approve the move by Friday, so that Ana can start on Monday.
        """;

    private readonly TestDatabase database = new();

    public Coaching(params IEnumerable<(string Name, string? Value)> environment)
        : this(Redis.NewDatabase(), environment)
    {
    }

    public Coaching(int redisDatabase, params IEnumerable<(string Name, string? Value)> environment)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(environment.Append(("TEST_KEY", TestLlm.Key)).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)))
            .Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IConnectionMultiplexer>(_ => Redis.Connect(redisDatabase))
            .ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler()) // as the services do: the gateway must shake it off
            .AddCoaching();
        database.Register(services);
        Services = services.BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public NotedLogs Logs { get; } = new();

    public ConcurrentQueue<EvaluationStage> Stages { get; } = new();

    public Task<Assessment> EvaluateAsync(
        LlmConfiguration llm, string memo = Memo, MemoLanguage language = MemoLanguage.English, Guid? writer = null, CancellationToken cancellationToken = default) =>
        EvaluateAsync(TestConfiguration.With(llm), memo, language, writer, cancellationToken);

    public Task<Assessment> EvaluateAsync(
        CoachConfiguration configuration, string memo = Memo, MemoLanguage language = MemoLanguage.English, Guid? writer = null, CancellationToken cancellationToken = default) =>
        Services.GetRequiredService<ICoach>().EvaluateAsync(
            new(Guid.CreateVersion7(), "Archive", memo, language, configuration) { WriterId = writer }, this, cancellationToken);

    public void Report(EvaluationStage value) => Stages.Enqueue(value);

    public MemoDbContext Database() => database.Open();

    public async Task<List<LlmCall>> CallsAsync()
    {
        await using var open = Database();
        return await open.LlmCalls.AsNoTracking().OrderBy(call => call.StartedAt).ThenBy(call => call.Attempt).ToListAsync();
    }

    public async Task<Dictionary<string, long>> BudgetsAsync()
    {
        await using var open = Database();
        return await open.Budgets.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.CommittedMicroDollars);
    }

    /// <summary>Every value of every table as text.</summary>
    public async Task<List<string>> CellsAsync()
    {
        await using var open = Database();
        var cells = new List<string>();
        foreach (var table in open.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await open.Database.OpenConnectionAsync();
            await using var command = open.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                cells.AddRange(Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetValue(column)}"));
            }
        }

        return cells;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        database.Dispose();
    }
}
