using System.Collections.Concurrent;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm;
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

    public Coaching(params IEnumerable<(string Name, string? Value)> environment)
        : this(Redis.NewDatabase(), environment)
    {
    }

    public Coaching(int redisDatabase, params IEnumerable<(string Name, string? Value)> environment)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(environment.Append(("TEST_KEY", TestLlm.Key)).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)))
            .Build();
        Services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IConnectionMultiplexer>(_ => Redis.Connect(redisDatabase))
            .ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler()) // as the services do: the gateway must shake it off
            .AddCoaching()
            .BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public NotedLogs Logs { get; } = new();

    public ConcurrentQueue<EvaluationStage> Stages { get; } = new();

    public Task<Assessment> EvaluateAsync(
        LlmConfiguration llm, string memo = Memo, MemoLanguage language = MemoLanguage.English, CancellationToken cancellationToken = default) =>
        Services.GetRequiredService<ICoach>().EvaluateAsync(
            new(Guid.CreateVersion7(), "Archive", memo, language, TestConfiguration.With(llm)), this, cancellationToken);

    public void Report(EvaluationStage value) => Stages.Enqueue(value);

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}
