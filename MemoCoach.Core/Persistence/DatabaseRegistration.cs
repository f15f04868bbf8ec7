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

        builder.AddReadDatabase();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>(ResourceNames.Database, timeout: DatabaseHealthCheck.Patience);
    }

    /// <summary>Options of a SQLite context.</summary>
    internal static void ConfigureSqlite(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(new SqlitePragmas());

    private static void AddReadDatabase(this IHostApplicationBuilder builder)
    {
        var replica = builder.Configuration.GetConnectionString(ResourceNames.ReadDatabase);
        if (string.IsNullOrWhiteSpace(replica))
        {
            builder.Services.AddScoped(services => new ReadDatabase(services.GetRequiredService<MemoDbContext>()));
            return;
        }

        if (!DatabaseConnections.IsPostgres(replica))
        {
            throw new InvalidOperationException($"ConnectionStrings:{ResourceNames.ReadDatabase} is no PostgreSQL. Only PostgreSQL has read replicas; leave it out otherwise.");
        }

        builder.Services.AddDbContextPool<PostgresReadDbContext>(options => PostgresSettings.Configure(options, replica));
        builder.Services.AddScoped(services => new ReadDatabase(services.GetRequiredService<PostgresReadDbContext>()));
    }

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
        builder.AddNpgsqlDbContext<PostgresMemoDbContext>(ResourceNames.Database, settings =>
        {
            settings.ConnectionString = PostgresSettings.ForService(connectionString);
            settings.DisableHealthChecks = true;
        });
        builder.Services.AddScoped<MemoDbContext>(services => services.GetRequiredService<PostgresMemoDbContext>());
#else
        builder.Services.AddDbContextPool<MemoDbContext, PostgresMemoDbContext>(options => PostgresSettings.Configure(options, connectionString));
#endif
    }
}
