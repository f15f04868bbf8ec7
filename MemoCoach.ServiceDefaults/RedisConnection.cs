using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace MemoCoach.ServiceDefaults;

/// <summary>The connection to Redis.</summary>
public static class RedisConnection
{
    /// <summary>Adds a singleton <see cref="IConnectionMultiplexer"/> and its health check.</summary>
    /// <param name="builder">The service's host builder.</param>
    /// <param name="connectionName">Name of the connection string.</param>
    /// <exception cref="InvalidOperationException">The connection string is not set.</exception>
    public static void AddRedisConnection(this IHostApplicationBuilder builder, string connectionName)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var connectionString = builder.Configuration.GetConnectionString(connectionName);
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw new InvalidOperationException($"ConnectionStrings:{connectionName} is not set. Start with the AppHost, or set it to a Redis server such as localhost:6379.");
        }

#if USE_ASPIRE
        builder.AddRedisClient(connectionName, configureOptions: KeepTrying);
#else
        var options = ConfigurationOptions.Parse(connectionString);
        KeepTrying(options);
        builder.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(options));
        builder.Services.AddHealthChecks().AddRedis(services => services.GetRequiredService<IConnectionMultiplexer>(), connectionName);
#endif
    }

    /// <summary>Redis may come later than the service, and go and come back while it runs.</summary>
    private static void KeepTrying(ConfigurationOptions options)
    {
        options.AbortOnConnectFail = false;
        options.ReconnectRetryPolicy = new LinearRetry(1000);
        options.BacklogPolicy = BacklogPolicy.FailFast;
    }
}
