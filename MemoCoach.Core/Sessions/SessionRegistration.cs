using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MemoCoach.Core.Sessions;

/// <summary>Registers sessions, however many parts ask for them.</summary>
internal static class SessionRegistration
{
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SessionCache>();
        services.TryAddScoped<SessionStore>();
        services.TryAddScoped<SessionEnds>();
        services.TryAddScoped<SessionDirectory>();
        return services;
    }
}
