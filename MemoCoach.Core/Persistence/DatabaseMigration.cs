using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MemoCoach.Core.Persistence;

/// <summary>Brings the schema up to date: the one step of a deployment that changes it.</summary>
/// <param name="database">The database.</param>
public sealed class DatabaseMigration(MemoDbContext database)
{
    /// <summary>Applies what is missing under a lock, so that two at once are safe; a killed one leaves no lock behind.</summary>
    /// <param name="cancellationToken">Stops between migrations.</param>
    /// <returns>The names of the migrations that were applied.</returns>
    /// <exception cref="SchemaException">The schema was contracted by a newer program, or is half restored.</exception>
    public async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellationToken)
    {
        var schema = await DatabaseSchema.ReadAsync(database, cancellationToken);
        if ((schema with { Pending = [] }).Obstacle is { } obstacle)
        {
            throw new SchemaException(obstacle);
        }

        await MigrateAsync(null, cancellationToken);
        return schema.Pending;
    }

    /// <summary>Migrates forward or, for a restore into tables it has emptied, back.</summary>
    internal async Task MigrateAsync(string? level, CancellationToken cancellationToken)
    {
        await using var turn = database.Database.GetDbConnection() is SqliteConnection connection
            ? await SqliteMigrationLock.TakeAsync(database, connection, cancellationToken)
            : await PostgresMigrationLock.TakeAsync(database, cancellationToken);
        await database.GetService<IMigrator>().MigrateAsync(level, cancellationToken);
    }
}
