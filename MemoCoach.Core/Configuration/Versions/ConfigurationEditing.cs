using MemoCoach.Core.Configuration.Live;
using MemoCoach.Core.Persistence.Entities;

namespace MemoCoach.Core.Configuration.Versions;

/// <summary>Changes the active configuration. Nothing is saved unless the whole configuration is valid, and nobody's change is overwritten unseen.</summary>
/// <param name="versions">The versions.</param>
/// <param name="drafts">Judges the change.</param>
/// <param name="nudge">Tells every process.</param>
/// <param name="time">The clock.</param>
public sealed class ConfigurationEditing(
    ConfigurationVersions versions, ConfigurationDrafts drafts, ConfigurationNudge nudge, TimeProvider time)
{
    /// <summary>Saves a change as a new version and activates it.</summary>
    /// <param name="edit">The change.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="InvalidOperationException">The database holds no version: the migration step has not run.</exception>
    public async Task<EditOutcome> SaveAsync(ConfigurationEdit edit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);
        while (true)
        {
            var active = await drafts.ActiveAsync(cancellationToken);
            var began = await versions.FindAsync(edit.BaseVersion, cancellationToken);
            if (edit.Texts.Keys.Any(name => began?.Document(name)?.Text != active.Document(name)?.Text))
            {
                return new(null, [], active);
            }

            var reading = drafts.Read(active, edit.Texts);
            if (reading.Configuration is not { } configuration)
            {
                return new(null, reading.Problems, null);
            }

            var newest = (await versions.FindAsync((await versions.NewestNumberAsync(cancellationToken))!.Value, cancellationToken))!;
            var version = Version(edit, active, newest, configuration.Version);
            if (await versions.TryAddAsync(version, cancellationToken))
            {
                nudge.Publish();
                return new(version, [], null);
            }
        }
    }

    private ConfigurationVersion Version(ConfigurationEdit edit, ConfigurationVersion active, ConfigurationVersion newest, string hash) => new()
    {
        Number = newest.Number + 1,
        CreatedAt = time.GetUtcNow(),
        Author = edit.Author,
        Reason = edit.Reason,
        Hash = hash,
        Offered = false,
        Documents = [.. active.Documents.Select(document => Document(document, newest.FilesHashOf(document), edit.Texts.GetValueOrDefault(document.FileName)))],
    };

    private static ConfigurationVersionDocument Document(ConfigurationVersionDocument active, string filesHash, string? edited) => new()
    {
        FileName = active.FileName,
        Text = edited ?? active.Text,
        FilesHash = filesHash,
        Edited = edited is null ? active.Edited : ConfigurationHash.OfText(edited) != filesHash,
    };
}
