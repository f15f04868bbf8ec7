using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Persistence;

/// <summary>How a database's schema stands to this program's migrations.</summary>
/// <param name="Applied">Migrations that the database has, oldest first.</param>
/// <param name="Pending">Migrations of this program that it has not.</param>
/// <param name="Unknown">Migrations that it has and this program does not know.</param>
public sealed record DatabaseSchema(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    /// <summary>
    /// Stands in the history of migrations while a restore changes the schema. No program knows it as a migration, so none serves
    /// a half restored database, and a repeated restore knows what it has before it.
    /// </summary>
    internal const string UnfinishedRestore = "99991231235959_UnfinishedRestore";

    /// <summary>Whether nobody has created the schema yet.</summary>
    public bool IsAbsent => Applied.Count == 0;

    /// <summary>Whether a restore was interrupted.</summary>
    public bool IsHalfRestored => Unknown.Contains(UnfinishedRestore);

    /// <summary>
    /// Why this program cannot work with the database, as a sentence that says what to do; <see langword="null"/> if it can. What a newer program
    /// has added is no obstacle: the release before runs beside the new one during an update, and again after a rollback.
    /// </summary>
    public string? Obstacle => this switch
    {
        { IsHalfRestored: true } => "A restore into this database was interrupted. Run it again: memocoach restore.",
        { Contraction: { } contraction } => $"A newer program took away what this one needs ({contraction}). Use the program's version that made the schema, or a later one.",
        { Pending.Count: > 0 } => "The schema is older than this program. Run: memocoach migrate",
        _ => null,
    };

    /// <summary>Why this program cannot copy the database, as a sentence that says what to do: it would leave out what a newer one has added.</summary>
    public string? ObstacleToCopies => Obstacle
        ?? (Unknown.Count > 0 ? $"The schema is newer than this program (it has {Unknown[^1]}). Use the program's version that made it, or a later one." : null);

    /// <summary>The last migration that the database has and this program knows, as both databases name it.</summary>
    public string? Level => Applied.Except(Unknown).LastOrDefault() is { } last ? NameOf(last) : null;

    /// <summary>The last step of a newer program that took something away (decision 9).</summary>
    private string? Contraction => Unknown.LastOrDefault(migration => NameOf(migration).StartsWith("Contract", StringComparison.Ordinal));

    /// <summary>Reads the history of migrations.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public static async Task<DatabaseSchema> ReadAsync(MemoDbContext database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        var applied = (await database.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var known = database.Database.GetMigrations().ToList();
        return new(applied, [.. known.Except(applied)], [.. applied.Except(known)]);
    }

    /// <summary>A migration's name without its time stamp, which differs between the databases.</summary>
    internal static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
