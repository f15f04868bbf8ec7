using System.Globalization;
using MemoCoach.Contracts;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Progress;
using MemoCoach.Data.Tests.Support;
using MemoCoach.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MemoCoach.Data.Tests.Schema;

/// <summary>How a service's connections are set, as docs/databases.md explains it.</summary>
[NeedsPostgres]
public sealed class DatabaseSettingsTests(Databases databases) : IClassFixture<Databases>
{
    [Fact]
    public async Task SqliteIsSetAsTheDocumentationSays()
    {
        await using var app = Service(await databases.CreateFilledAsync(Databases.Sqlite, 1));
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<MemoDbContext>();
        Assert.Equal(
            ["wal", "1", "1", "5000"],
            await Task.WhenAll(((string[])["journal_mode", "synchronous", "foreign_keys", "busy_timeout"]).Select(name => AskAsync(database, $"PRAGMA {name}"))));
    }

    [ServerFact]
    public async Task PostgresEndsAStatementThatTakesTooLong()
    {
        var connection = await databases.CreateFilledAsync(Databases.Postgres, 1);
        await using var app = Service(connection);
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<MemoDbContext>();
        Assert.Equal(("30s", "1min"), (await AskAsync(database, "SHOW statement_timeout"), await AskAsync(database, "SHOW idle_in_transaction_session_timeout")));

        await using var impatient = Service(connection + ";Options=-c statement_timeout=50ms");
        await using var other = impatient.Services.CreateAsyncScope();
        var ended = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(other.ServiceProvider.GetRequiredService<MemoDbContext>(), "SELECT pg_sleep(60)"));
        Assert.Equal(PostgresErrorCodes.QueryCanceled, ended.SqlState);
    }

    [ServerFact]
    public async Task AMigrationWaitsForAnotherAsLongAsThatTakes()
    {
        var connection = await databases.CreateAsync(Databases.Postgres);
        await using var holder = new NpgsqlConnection(DatabaseConnections.Plain(connection));
        await holder.OpenAsync();
        // The number of the product's advisory lock.
        await using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({0x4D454D4F})", holder);
        await take.ExecuteNonQueryAsync();

        await using var app = Service(connection + ";Options=-c statement_timeout=2s");
        await using var scope = app.Services.CreateAsyncScope();
        var migration = new DatabaseMigration(scope.ServiceProvider.GetRequiredService<MemoDbContext>()).ApplyAsync(CancellationToken.None);
        await using var hold = new NpgsqlCommand($"SELECT pg_sleep(3), pg_advisory_unlock({0x4D454D4F})", holder);
        await hold.ExecuteNonQueryAsync();
        Assert.NotEmpty(await migration);
    }

    [ServerFact]
    public async Task AConnectionThatBrokeIsReplacedWithoutAFailure()
    {
        await using var app = Service(await databases.CreateFilledAsync(Databases.Postgres, 3));
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<MemoDbContext>();
        Assert.Equal(3, await database.Evaluations.CountAsync());
        await using (var killer = new NpgsqlConnection(database.Database.GetConnectionString() + ";Pooling=False"))
        {
            await killer.OpenAsync();
            await using var kill = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", killer);
            await kill.ExecuteNonQueryAsync();
        }

        Assert.Equal(3, await database.Evaluations.CountAsync());
    }

    [ServerFact]
    public async Task WhatMayBeAMomentOldIsReadFromTheReplica()
    {
        await using var server = await PostgresServer.StartAsync();
        await using (var primary = DatabaseConnections.Open(server.ConnectionString))
        {
            await new DatabaseMigration(primary).ApplyAsync(CancellationToken.None);
            await Rows.AddAsync(primary, 5);
        }

        await using var standby = await PostgresStandby.StartAsync(server.ConnectionString);
        await using var app = Service(server.ConnectionString, standby.ConnectionString);
        await using var scope = app.Services.CreateAsyncScope();
        var (main, reads) = (scope.ServiceProvider.GetRequiredService<MemoDbContext>(), scope.ServiceProvider.GetRequiredService<ReadDatabase>().Context);
        Assert.Equal(("False", "True"), (await AskAsync(main, "SELECT pg_is_in_recovery()"), await AskAsync(reads, "SELECT pg_is_in_recovery()")));
        Assert.Equal(5, await reads.Evaluations.CountAsync());

        // With nothing in place of the database itself, whatever answers is the replica.
        await using var away = DatabaseConnections.Open("Host=127.0.0.1;Port=1;Username=memo");
        var replica = new ReadDatabase(reads);
        Assert.Empty(await new AuditLog(away, replica, TimeProvider.System).ReadAsync(null, 10, CancellationToken.None));
        Assert.Empty(await new ScoreHistory(away, replica).ReadAsync(Guid.Empty, null, null, CancellationToken.None));
    }

    [Fact]
    public async Task WithoutAReplicaTheDatabaseItselfIsRead()
    {
        await using var app = Service(await databases.CreateFilledAsync(Databases.Sqlite, 1));
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Same(scope.ServiceProvider.GetRequiredService<MemoDbContext>(), scope.ServiceProvider.GetRequiredService<ReadDatabase>().Context);
        Assert.Contains("Only PostgreSQL", Assert.Throws<InvalidOperationException>(() => Service("Host=nowhere", "Data Source=x.db")).Message, StringComparison.Ordinal);
    }

    private static WebApplication Service(string connection, string? replica = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration[$"ConnectionStrings:{ResourceNames.Database}"] = DatabaseConnections.Plain(connection);
        builder.Configuration[$"ConnectionStrings:{ResourceNames.ReadDatabase}"] = replica;
        builder.AddDatabase();
        return builder.Build();
    }

    private static async Task<string> AskAsync(MemoDbContext database, string sql)
    {
        await database.Database.OpenConnectionAsync();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
