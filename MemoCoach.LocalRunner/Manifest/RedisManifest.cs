using System.IO.Hashing;
using System.Text;
using System.Text.Json.Nodes;

namespace MemoCoach.LocalRunner.Manifest;

/// <summary>A Redis as Aspire.Hosting.Redis 13.5.2 publishes it.</summary>
internal static class RedisManifest
{
    private const string Image = "docker.io/library/redis:8.6";
    private const string TlsSuffix = ",ssl=true";

    public static JsonObject Entry(RedisResource redis)
    {
        var (name, password) = (redis.Name, $"{{{redis.Name}-password.value}}");
        var container = ContainerManifest.Create(
            $"{{{name}.bindings.tcp.host}}:{{{name}.bindings.tcp.port}},password={password}{{{ConditionName(name)}.connectionString}}", Image);
        container["entrypoint"] = "/bin/sh";
        container["args"] = new JsonArray("-c", $"redis-server --requirepass $REDIS_PASSWORD{Snapshots(redis)}");
        container.AddVolume(redis.DataVolume, "/data");
        container["env"] = new JsonObject { ["REDIS_PASSWORD"] = password };
        container["bindings"] = ContainerManifest.TcpBinding("redis", 6379);
        return container;
    }

    public static IEnumerable<KeyValuePair<string, JsonObject>> Companions(RedisResource redis, bool isReferenced) =>
    [
        .. ParameterManifest.Password(redis.Name, special: false, inUri: isReferenced),
        new(ConditionName(redis.Name), new JsonObject { ["type"] = "value.v0", ["connectionString"] = "" }),
    ];

    // A volume that can be written also switches snapshots on: after 60 s if a key changed.
    private static string Snapshots(RedisResource redis) => redis.DataVolume is { IsReadOnly: false } ? " --save 60 1" : "";

    /// <summary>
    /// The entry that adds TLS to the connection string where the endpoint has it. Aspire names it after the condition and
    /// XxHash32 of condition, value when true, value when false, and the text compared with.
    /// </summary>
    private static string ConditionName(string name)
    {
        var hash = XxHash32.Hash(Encoding.UTF8.GetBytes($"{{{name}.bindings.tcp.tlsEnabled}}{TlsSuffix}{bool.TrueString}"));
        return $"cond-{name}-bindings-tcp-tlsenabled-{Convert.ToHexStringLower(hash)}";
    }
}
