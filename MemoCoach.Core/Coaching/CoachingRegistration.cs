using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Calls;
using MemoCoach.Core.Llm.Chat;
using MemoCoach.Core.Llm.Ledger;
using MemoCoach.Core.Llm.Permits;
using MemoCoach.Core.Llm.Providers;
using MemoCoach.Core.Llm.Settings;
using MemoCoach.Core.Offline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MemoCoach.Core.Coaching;

/// <summary>Registers the coach.</summary>
public static class CoachingRegistration
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Adds <see cref="ICoach"/> and <see cref="IOfflineCoach"/>. Needs the environment variables in
    /// <see cref="Microsoft.Extensions.Configuration.IConfiguration"/>, a <see cref="StackExchange.Redis.IConnectionMultiplexer"/>,
    /// and the database.
    /// </summary>
    /// <param name="services">Where to add it.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddCoaching(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddProviderHttpClient();
        services.AddSingleton<EndpointResolver>();
        services.AddSingleton<ProviderKeys>();
        services.AddSingleton<SecretFiles>();
        services.AddSingleton<ChatClients>();
        services.AddSingleton<PermitBoard>();
        services.AddSingleton<PermitGate>();
        services.AddMetrics();
        services.AddSingleton<CallTelemetry>();
        services.AddSingleton<CallLedger>();
        services.AddScoped<CallSweep>();
        services.AddScoped<BudgetUse>();
        services.AddSingleton<CallRunner>();
        services.AddSingleton<ModelGateway>();
        services.AddSingleton<IChatModels, ChatModels>();
        services.AddSingleton<IOfflineCoach, OfflineCoach>();
        services.AddSingleton<ICoach, ModelCoach>();
        return services;
    }

    // The clients are kept, so connections are renewed here to follow DNS. The defaults' handlers go: the gateway has the only retries
    // and timeouts. No logging of requests (headers hold keys), no redirects (they would carry a key to another host).
    private static void AddProviderHttpClient(this IServiceCollection services) => services
        .AddHttpClient(ChatClients.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers()
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .UseSocketsHttpHandler((handler, _) =>
        {
            handler.AllowAutoRedirect = false;
            handler.ConnectTimeout = ConnectTimeout;
            handler.PooledConnectionLifetime = ConnectionLifetime;
        })
        .ConfigureAdditionalHttpMessageHandlers((handlers, provider) =>
        {
            handlers.Clear();
            handlers.Add(new ProviderResponseHandler(provider.GetRequiredService<TimeProvider>()));
        });
}
