using MemoCoach.TestServers;
using StackExchange.Redis;

namespace MemoCoach.Gateway.Tests.Support;

/// <summary>
/// One redis-server for all tests, a database of its own for each service. Where there is no redis-server the services find none: then only
/// what Redis does for the gateway goes untested, and those tests say so.
/// </summary>
internal static class Redis
{
    /// <summary>In place of a database: nobody answers.</summary>
    public const int Away = -1;

    private static readonly Lazy<RedisServer?> Server = new(Start);
    private static int databases;

    public static int NewDatabase() => Interlocked.Increment(ref databases) % 1024;

    public static ConnectionMultiplexer Connect(int database)
    {
        var address = database == Away ? null : Server.Value?.ConnectionString;
        var options = ConfigurationOptions.Parse(address ?? "127.0.0.1:1");
        options.DefaultDatabase = Math.Max(database, 0);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = 2_000;
        return ConnectionMultiplexer.Connect(options);
    }

    private static RedisServer? Start()
    {
        if (RedisServer.Absence is not null)
        {
            return null;
        }

        var server = Task.Run(RedisServer.StartAsync).GetAwaiter().GetResult();
        // The tests' runner kills this process soon after the last test: nothing that is to happen at its exit is certain.
        server.EndWithThisProcess();
        return server;
    }
}
