using MemoCoach.Core.Accounts.OpenId;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MemoCoach.Core.Accounts;

/// <summary>Registers accounts.</summary>
public static class AccountRegistration
{
    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512 (OWASP Password Storage Cheat Sheet).</summary>
    private const int HashIterations = 210_000;

    /// <summary>Adds accounts, signing in, one-time links and the audit log.</summary>
    /// <param name="services">The service's registrations; database, Redis and configuration are added apart.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddFirstAdministrator()
        .AddSessions()
        .AddOpenId()
        .AddScoped<LoginAttempts>()
        .AddScoped<AccountSessions>()
        .AddScoped<SignIns>()
        .AddScoped<AccountOverview>()
        .AddScoped<AccountChanges>()
        .AddScoped<AccountPasswords>()
        .AddScoped<WorkClaims>();

    /// <summary>Adds what makes the first administrator, for the migration step, which has no Redis.</summary>
    /// <param name="services">The service's registrations; database and configuration are added apart.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddFirstAdministrator(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>();
        return services
            .AddScoped<AuditLog>()
            .AddScoped<PasswordCheck>()
            .AddScoped<PasswordRules>()
            .AddScoped<PasswordLinks>()
            .AddScoped<AccountDirectory>()
            .AddScoped<FirstAdministrator>();
    }
}
