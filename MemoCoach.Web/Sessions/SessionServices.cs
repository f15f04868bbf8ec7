using MemoCoach.Web.Api;

namespace MemoCoach.Web.Sessions;

/// <summary>Registers what the writer's session needs.</summary>
internal static class SessionServices
{
    public static void AddWriterSessions(this IServiceCollection services)
    {
        services.AddApiClient<SessionClient>();
        services.AddScoped<WriterSession>();
    }
}
