using MemoCoach.Core.Backups.Snapshots;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Backups;

/// <summary>What a support person asks of a database.</summary>
public static class DatabaseFacts
{
    /// <summary>Counts the rows of every table.</summary>
    /// <param name="database">The database, at this program's schema.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyDictionary<string, long>> CountAsync(MemoDbContext database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        await database.Database.OpenConnectionAsync(cancellationToken);
        await using var command = database.Database.GetDbConnection().CreateCommand();
        var counts = new Dictionary<string, long>();
        foreach (var table in SnapshotTable.Of(database))
        {
            command.CommandText = $"SELECT COUNT(*) FROM {table.Sql}";
            counts[table.Name] = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        }

        return counts;
    }
}
