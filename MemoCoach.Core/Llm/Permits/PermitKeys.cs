using MemoCoach.Core.Llm.Providers;
using StackExchange.Redis;

namespace MemoCoach.Core.Llm.Permits;

/// <summary>The keys of a provider and one of its keys. Their hash tag keeps them in one slot of a Redis Cluster.</summary>
internal static class PermitKeys
{
    private const string Prefix = "{memocoach:llm}:";

    /// <summary>Every key, in the order in which Scripts/keys.lua names them.</summary>
    public static RedisKey[] For(string provider, ApiKey key)
    {
        var one = $"{Prefix}{provider}";
        var other = $"{one}:{key.Mark}";
        return
        [
            $"{one}:breaker", $"{other}:cooling",
            $"{one}:requests", $"{one}:tokens", $"{one}:leases",
            $"{other}:requests", $"{other}:tokens", $"{other}:leases",
        ];
    }
}
