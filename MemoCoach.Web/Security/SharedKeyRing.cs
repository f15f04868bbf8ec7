using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using StackExchange.Redis;

namespace MemoCoach.Web.Security;

/// <summary>Keys of data protection, kept in Redis so that each replica can read what another one wrote into a page.</summary>
internal static class SharedKeyRing
{
    private const string RedisKey = "web:data-protection-keys";

    public static void AddSharedKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("MemoCoach.Web");
        services.AddOptions<KeyManagementOptions>().Configure<IConnectionMultiplexer>((options, redis) =>
            options.XmlRepository = new RedisXmlRepository(() => redis.GetDatabase(), RedisKey));
    }
}
