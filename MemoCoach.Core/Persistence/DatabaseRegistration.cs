using MemoCoach.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MemoCoach.Core.Persistence;

/// <summary>Registers the database.</summary>
public static class DatabaseRegistration
{
    /// <summary>Adds <see cref="MemoDbContext"/> and its health check; the connection string <c>memocoach</c> tells which database it is.</summary>
    /// <param name="builder">The service's host builder.</param>
    /// <exception cref="InvalidOperationException">The connection string is not set.</exception>
    public static void AddDatabase(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var connectionString = builder.Configuration.GetConnectionString(ResourceNames.Database);
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw new InvalidOperationException(
                $"ConnectionStrings:{ResourceNames.Database} is not set. Start with the AppHost, or set it to Host=… (PostgreSQL) or Data Source=… (SQLite).");
        }

        if (DatabaseConnections.IsPostgres(connectionString))
        {
            builder.AddPostgres(connectionString);
        }
        else
        {
            builder.Services.AddDbContextPool<MemoDbContext, SqliteMemoDbContext>(options => ConfigureSqlite(options, connectionString));
        }

        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>(ResourceNames.Database);
    }

    /// <summary>Options of a SQLite context.</summary>
    internal static void ConfigureSqlite(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(new SqlitePragmas());

    private static void AddPostgres(this IHostApplicationBuilder builder, string connectionString)
    {
#if USE_ASPIRE
        _ = connectionString;
        builder.AddNpgsqlDbContext<PostgresMemoDbContext>(ResourceNames.Database, settings => settings.DisableHealthChecks = true);
        builder.Services.AddScoped<MemoDbContext>(services => services.GetRequiredService<PostgresMemoDbContext>());
#else
        builder.Services.AddDbContextPool<MemoDbContext, PostgresMemoDbContext>(
            options => options.UseNpgsql(connectionString, npgsql => npgsql.EnableRetryOnFailure()));
#endif
    }
}
