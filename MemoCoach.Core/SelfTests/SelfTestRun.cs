using MemoCoach.Contracts.Admin;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.SelfTests;

/// <summary>Tries each part of the system once, as a button on the administrators' page asks for.</summary>
public sealed class SelfTestRun
{
    private readonly IReadOnlyList<ISelfTestGroup> groups;
    private readonly ILogger<SelfTestRun> logger;

    internal SelfTestRun(IEnumerable<ISelfTestGroup> groups, ILogger<SelfTestRun> logger) => (this.groups, this.logger) = ([.. groups], logger);

    /// <summary>Runs all of them, beside each other where none needs what another saw.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The results.</returns>
    public async Task<IReadOnlyList<SelfTestResult>> RunAsync(CancellationToken cancellationToken) =>
        [.. (await Task.WhenAll(groups.Select(group => RunAsync(group, cancellationToken)))).SelectMany(results => results)];

    private async Task<IReadOnlyList<SelfTestResult>> RunAsync(ISelfTestGroup group, CancellationToken cancellationToken)
    {
        if (!group.IsInTurn)
        {
            return await Task.WhenAll(group.Tests().Select(test => test.RunAsync(logger, cancellationToken)));
        }

        var results = new List<SelfTestResult>();
        foreach (var test in group.Tests())
        {
            results.Add(await test.RunAsync(logger, cancellationToken));
        }

        return results;
    }
}

/// <summary>Registers the self-tests.</summary>
public static class SelfTestRegistration
{
    /// <summary>Adds <see cref="SelfTestRun"/>. Needs database, Redis, queue, configuration and coaching.</summary>
    /// <param name="services">The service's registrations.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddSelfTests(this IServiceCollection services) => services
        .AddScoped<ISelfTestGroup, DatabaseTests>()
        .AddScoped<ISelfTestGroup, CacheTests>()
        .AddScoped<ISelfTestGroup, QueueTests>()
        .AddScoped<ISelfTestGroup, ProviderTests>()
        .AddScoped<ISelfTestGroup, DiskTests>()
        .AddScoped<ISelfTestGroup, LoggingTests>()
        .AddScoped(provider => new SelfTestRun(provider.GetServices<ISelfTestGroup>(), provider.GetRequiredService<ILogger<SelfTestRun>>()));
}
