using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Configuration.Versions;

/// <summary>The versions in the database.</summary>
/// <param name="database">The database.</param>
/// <param name="validator">Judges them.</param>
/// <param name="values">Lie over each version.</param>
public sealed class ConfigurationVersions(MemoDbContext database, ConfigurationValidator validator, EnvironmentValues values)
{
    /// <summary>The number of the active version.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The number, or <see langword="null"/> before the first version.</returns>
    public Task<int?> ActiveNumberAsync(CancellationToken cancellationToken) =>
        database.ConfigurationVersions.Where(version => !version.Offered).MaxAsync(version => (int?)version.Number, cancellationToken);

    /// <summary>The newest version with its documents, even if it is only offered.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The version, or <see langword="null"/> before the first one.</returns>
    public Task<ConfigurationVersion?> FindNewestAsync(CancellationToken cancellationToken) =>
        database.ConfigurationVersions.AsNoTracking().Include(version => version.Documents).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The active version with its documents.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The version, or <see langword="null"/> before the first one.</returns>
    public async Task<ConfigurationVersion?> FindActiveAsync(CancellationToken cancellationToken) =>
        await ActiveNumberAsync(cancellationToken) is { } number ? await FindAsync(number, cancellationToken) : null;

    /// <summary>A version with its documents.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The version, or <see langword="null"/> if there is none of this number.</returns>
    public Task<ConfigurationVersion?> FindAsync(int number, CancellationToken cancellationToken) =>
        database.ConfigurationVersions.AsNoTracking().Include(version => version.Documents).SingleOrDefaultAsync(version => version.Number == number, cancellationToken);

    /// <summary>Makes a configuration of a version and the environment's values.</summary>
    /// <param name="number">Its number; there must be one.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The configuration, or all problems.</returns>
    public async Task<ConfigurationReading> ReadAsync(int number, CancellationToken cancellationToken)
    {
        var version = await FindAsync(number, cancellationToken) ?? throw new InvalidOperationException($"There is no version {number} of the configuration.");
        var reading = validator.Read(Texts(version), values);
        return reading with { Configuration = reading.Configuration is { } read ? read with { Number = number } : null };
    }

    /// <summary>The documents of a version, named for messages and origins.</summary>
    /// <param name="version">The version.</param>
    /// <returns>The texts.</returns>
    public static IReadOnlyList<ConfigurationText> Texts(ConfigurationVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return [.. version.Documents.Select(document => new ConfigurationText($"version {version.Number}/{document.FileName}", document.Text))];
    }

    /// <summary>Adds a version.</summary>
    /// <param name="version">The version; its number is one more than the newest that its maker saw.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="false"/> if somebody else was faster and has the number.</returns>
    internal async Task<bool> TryAddAsync(ConfigurationVersion version, CancellationToken cancellationToken)
    {
        database.Add(version);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            return false;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }
}
