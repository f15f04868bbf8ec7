using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Persistence;

/// <summary>Brings the schema up to date: the one step of a deployment that changes it.</summary>
/// <param name="database">The database.</param>
public sealed class DatabaseMigration(MemoDbContext database)
{
    /// <summary>Applies what is missing, under the migrations lock of EF Core, so that two at once are safe.</summary>
    /// <param name="cancellationToken">Stops between migrations.</param>
    /// <returns>The names of the migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellationToken)
    {
        var missing = (await database.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        await database.Database.MigrateAsync(cancellationToken);
        return missing;
    }
}
