using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Accounts.OpenId;

/// <summary>Registers signing in by OpenID Connect.</summary>
internal static class OpenIdRegistration
{
    /// <summary>The pages wait ten seconds: for description and keys at the start, which are then kept, and for the token at the end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const long MaximumAnswerBytes = 1024 * 1024;

    public static IServiceCollection AddOpenId(this IServiceCollection services)
    {
        // Redirects could lead the secret elsewhere; whoever signs in presses the button again, so nothing is repeated here.
        services.AddHttpClient(OpenIdProvider.HttpClientName, client => (client.Timeout, client.MaxResponseContentBufferSize) = (Patience, MaximumAnswerBytes))
            .RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = false)
            .ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Clear());
        services.TryAddSingleton<SecretFiles>();
        return services
            .AddSingleton<OpenIdProvider>()
            .AddSingleton<OpenIdTokens>()
            .AddSingleton<OpenIdFlows>()
            .AddScoped<OpenIdAccounts>()
            .AddScoped(provider => new OpenIdSignIns(
                provider.GetRequiredService<ICoachConfigurationSource>(),
                provider.GetRequiredService<IConfiguration>(),
                provider.GetRequiredService<SecretFiles>(),
                provider.GetRequiredService<OpenIdProvider>(),
                provider.GetRequiredService<OpenIdTokens>(),
                provider.GetRequiredService<OpenIdFlows>(),
                provider.GetRequiredService<OpenIdAccounts>(),
                provider.GetRequiredService<AccountSessions>(),
                provider.GetRequiredService<ILogger<OpenIdSignIns>>()));
    }
}
