using System.Diagnostics;
using System.Net.Http.Json;
using MemoCoach.Contracts;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Chat;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using MemoCoach.LoopbackModels;
using MemoCoach.TestServers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace MemoCoach.Bench;

/// <summary>What the gateway costs around a provider that answers at once: the same request by plain HTTP, and through permits, records and budgets.</summary>
internal static class GatewayBench
{
    private const int WarmUp = 200, Calls = 1_000;

    public static async Task<int> RunAsync()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var model = await LoopbackModel.StartAsync();
        var directory = Directory.CreateTempSubdirectory("memocoach-bench-");
        using var host = await StartAsync(redis, $"Data Source={Path.Combine(directory.FullName, "memo.db")}");
        using var http = new HttpClient { BaseAddress = model.Address };
        var models = host.Services.GetRequiredService<IChatModels>();
        var configuration = Configuration(model);

        Console.WriteLine($"| one call, {Calls} in turn | p50 ms | p99 ms | CPU ms |\n|---|---:|---:|---:|");
        await MeasureAsync("plain HTTP", () => PlainAsync(http));
        await MeasureAsync("through the gateway", () => AskAsync(models, configuration));
        directory.Delete(recursive: true);
        return 0;
    }

    private static async Task<IHost> StartAsync(RedisServer redis, string database)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration[$"ConnectionStrings:{ResourceNames.Database}"] = database;
        builder.AddDatabase();
        builder.Services.AddScoped<DatabaseMigration>();
        builder.Services.AddSingleton<IConnectionMultiplexer>(await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString));
        builder.Services.AddCoaching();
        var host = builder.Build();
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseMigration>().ApplyAsync(CancellationToken.None);
        return host;
    }

    private static CoachConfiguration Configuration(LoopbackModel model)
    {
        var shipped = new ConfigurationFolder(Path.Combine(SampleMemos.Root(), "config")).Load(new(OfflineSignals.Names), "production").OrThrow();
        var provider = shipped.Llm.Providers["ollama"] with
        {
            BaseUrl = model.Address.ToString(),
            Prices = new() { InputPerMillion = 1, OutputPerMillion = 10 },
            Limits = new() { Concurrency = 100, RequestsPerMinute = 1_000_000 },
        };
        return shipped with
        {
            Llm = shipped.Llm with
            {
                Providers = new Dictionary<string, LlmProvider> { ["ollama"] = provider },
                Chat = shipped.Llm.Chat with { Providers = ["ollama"] },
                Budgets = new() { Total = new() { Day = 1_000, Month = 1_000 }, Writer = new() { Day = 1_000 } },
            },
        };
    }

    private static async Task AskAsync(IChatModels models, CoachConfiguration configuration)
    {
        await foreach (var _ in models.StreamAsync(new(Guid.CreateVersion7(), Guid.CreateVersion7(), configuration, [new(ChatRole.User, "What next?")]), CancellationToken.None))
        {
        }
    }

    private static async Task PlainAsync(HttpClient http)
    {
        using var response = await http.PostAsJsonAsync("/api/chat", new { model = "m", stream = true, messages = new[] { new { role = "user", content = "What next?" } } });
        await response.Content.ReadAsStringAsync();
    }

    private static async Task MeasureAsync(string name, Func<Task> call)
    {
        for (var warm = 0; warm < WarmUp; warm++)
        {
            await call();
        }

        var times = new double[Calls];
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        for (var index = 0; index < Calls; index++)
        {
            var start = Stopwatch.GetTimestamp();
            await call();
            times[index] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var used = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds / Calls;
        Array.Sort(times);
        Console.WriteLine($"| {name} | {times[Calls / 2]:0.00} | {times[(int)(0.99 * Calls)]:0.00} | {used:0.00} |");
    }
}
