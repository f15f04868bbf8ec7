using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace MemoCoach.ServiceDefaults;

/// <summary>The connection to Redis.</summary>
public static class RedisConnection
{
    /// <summary>Adds a singleton <see cref="IConnectionMultiplexer"/> and its health check.</summary>
    /// <param name="builder">The service's host builder.</param>
    /// <param name="connectionName">Name of the connection string.</param>
    /// <exception cref="OptionsValidationException">The connection string is not set or cannot be read.</exception>
    public static void AddRedisConnection(this IHostApplicationBuilder builder, string connectionName)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = Parse(connectionName, builder.Configuration.GetConnectionString(connectionName));
#if USE_ASPIRE
        _ = options;
        builder.AddRedisClient(connectionName, configureOptions: KeepTrying);
#else
        KeepTrying(options);
        builder.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(options));
        builder.Services.AddHealthChecks().AddRedis(services => services.GetRequiredService<IConnectionMultiplexer>(), connectionName);
#endif
    }

    private static ConfigurationOptions Parse(string name, string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw Unusable(name, "is not set. Start with the AppHost, or set it to a Redis server such as localhost:6379.");
        }

        try
        {
            return ConfigurationOptions.Parse(connectionString);
        }
        catch (ArgumentException mistake)
        {
            throw Unusable(name, $"cannot be read: {mistake.Message} Write a Redis server such as localhost:6379,password=….");
        }
    }

    private static OptionsValidationException Unusable(string name, string problem) =>
        new(name, typeof(ConfigurationOptions), [$"ConnectionStrings:{name} {problem}"]);

    /// <summary>Redis may come later than the service, and go and come back while it runs.</summary>
    private static void KeepTrying(ConfigurationOptions options)
    {
        options.AbortOnConnectFail = false;
        options.ReconnectRetryPolicy = new LinearRetry(1000);
        options.BacklogPolicy = BacklogPolicy.FailFast;
    }
}
