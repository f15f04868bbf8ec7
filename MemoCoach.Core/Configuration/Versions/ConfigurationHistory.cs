using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Diffs;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Configuration.Versions;

/// <summary>What was changed when, by whom and why.</summary>
/// <param name="database">The database.</param>
/// <param name="versions">The versions.</param>
public sealed class ConfigurationHistory(MemoDbContext database, ConfigurationVersions versions)
{
    private const int PageSize = 20;

    /// <summary>A page of versions, newest first.</summary>
    /// <param name="before">Only versions with lower numbers; <see langword="null"/> for the newest.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The page.</returns>
    public async Task<VersionPage> ListAsync(int? before, CancellationToken cancellationToken)
    {
        var active = await versions.ActiveNumberAsync(cancellationToken);
        var rows = await database.ConfigurationVersions.AsNoTracking().Include(version => version.Documents)
            .Where(version => before == null || version.Number < before)
            .OrderByDescending(version => version.Number)
            .Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        var items = rows.Take(PageSize).Select(row => Summary(row, Predecessor(row, rows), active)).ToList();
        return new(items, rows.Count > PageSize ? items[^1].Number : null);
    }

    /// <summary>A version and what it changed.</summary>
    /// <param name="number">The version.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The version, or <see langword="null"/> if there is none of this number.</returns>
    public async Task<VersionDetail?> FindAsync(int number, CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(number, cancellationToken) is not { } version)
        {
            return null;
        }

        var below = await database.ConfigurationVersions.AsNoTracking().Include(row => row.Documents)
            .Where(row => row.Number < number && !row.Offered).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        var summary = Summary(version, below, await versions.ActiveNumberAsync(cancellationToken));
        return new(summary, [.. summary.Changed.Select(name => Compare(name, below, version.Document(name)!.Text))]);
    }

    /// <summary>What a refused save is told: who was faster, and how its texts differ from theirs.</summary>
    /// <param name="active">The active version.</param>
    /// <param name="texts">The texts that were to be saved.</param>
    /// <returns>The change that was faster.</returns>
    public static OvertakingChange Overtaking(ConfigurationVersion active, IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(active);
        ArgumentNullException.ThrowIfNull(texts);
        return new(Summary(active, null, active.Number) with { Changed = [] }, [.. texts.Select(text => Compare(text.Key, active, text.Value))]);
    }

    private static ChangedDocument Compare(string fileName, ConfigurationVersion? below, string text) =>
        new(fileName, LineDiff.Of(below?.Document(fileName)?.Text ?? "", text));

    // What was only offered never was the configuration that the next version began with.
    private static ConfigurationVersion? Predecessor(ConfigurationVersion version, IEnumerable<ConfigurationVersion> newestFirst) =>
        newestFirst.FirstOrDefault(row => row.Number < version.Number && !row.Offered);

    private static VersionSummary Summary(ConfigurationVersion version, ConfigurationVersion? below, int? active) => new(
        version.Number,
        version.CreatedAt,
        version.Author,
        version.Reason,
        version.Hash,
        version.Offered ? VersionState.Offered : version.Number == active ? VersionState.Active : VersionState.Past,
        [.. version.Documents.Where(document => below?.Document(document.FileName)?.Text != document.Text).Select(document => document.FileName).Order(StringComparer.Ordinal)]);
}
