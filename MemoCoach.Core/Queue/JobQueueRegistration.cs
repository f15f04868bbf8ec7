using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Core.Queue;

/// <summary>Registers the queue.</summary>
public static class JobQueueRegistration
{
    /// <summary>Adds <see cref="JobQueue"/>. Needs a <see cref="StackExchange.Redis.IConnectionMultiplexer"/>.</summary>
    /// <param name="services">Where to add it.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddJobQueue(this IServiceCollection services) => services.AddSingleton<JobQueue>();
}
