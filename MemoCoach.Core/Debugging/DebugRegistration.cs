using MemoCoach.Core.Configuration;
using MemoCoach.Core.Faults;
using MemoCoach.Core.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Debugging;

/// <summary>Registers what workers do for debug mode.</summary>
internal static class DebugRegistration
{
    /// <summary>Adds the records and what is swept with them; coaching is added apart.</summary>
    public static IServiceCollection AddDebugRecords(this IServiceCollection services) => services
        .AddSingleton<KnownSecrets>()
        .AddScoped<FaultLog>()
        .AddScoped(provider => new DebugRecords(
            provider.GetRequiredService<MemoDbContext>(),
            provider.GetRequiredService<KnownSecrets>(),
            provider.GetRequiredService<ICoachConfigurationSource>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DebugRecords>>()));
}
