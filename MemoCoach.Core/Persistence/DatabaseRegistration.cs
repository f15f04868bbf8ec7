using System.Data.Common;
using MemoCoach.Contracts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace MemoCoach.Core.Persistence;

/// <summary>Registers the database.</summary>
public static class DatabaseRegistration
{
    /// <summary>Adds <see cref="MemoDbContext"/> and its health check; the connection string <c>memocoach</c> tells which database it is.</summary>
    /// <param name="builder">The service's host builder.</param>
    /// <exception cref="OptionsValidationException">The connection string is not set or cannot be read.</exception>
    public static void AddDatabase(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var connectionString = builder.Configuration.GetConnectionString(ResourceNames.Database);
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw Unusable("is not set. Start with the AppHost, or set it to Host=… (PostgreSQL) or Data Source=… (SQLite).");
        }

        Check(connectionString);
        if (DatabaseConnections.IsPostgres(connectionString))
        {
            builder.AddPostgres(connectionString);
        }
        else
        {
            builder.Services.AddDbContextPool<MemoDbContext, SqliteMemoDbContext>(options => ConfigureSqlite(options, connectionString));
        }

        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>(ResourceNames.Database, timeout: DatabaseHealthCheck.Patience);
    }

    /// <summary>Options of a SQLite context.</summary>
    internal static void ConfigureSqlite(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(new SqlitePragmas());

    /// <summary>The client libraries would complain at the first query only.</summary>
    private static void Check(string connectionString)
    {
        try
        {
            DbConnectionStringBuilder _ = DatabaseConnections.IsPostgres(connectionString)
                ? new NpgsqlConnectionStringBuilder(connectionString)
                : new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException mistake)
        {
            throw Unusable($"cannot be read: {mistake.Message} Write Host=… (PostgreSQL) or Data Source=… (SQLite).");
        }
    }

    private static OptionsValidationException Unusable(string problem) =>
        new(ResourceNames.Database, typeof(MemoDbContext), [$"ConnectionStrings:{ResourceNames.Database} {problem}"]);

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
