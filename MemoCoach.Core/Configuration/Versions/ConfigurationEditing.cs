using MemoCoach.Core.Accounts;
using MemoCoach.Core.Configuration.Live;
using MemoCoach.Core.Configuration.Replays;
using MemoCoach.Core.Persistence.Entities;

namespace MemoCoach.Core.Configuration.Versions;

/// <summary>Changes the active configuration. Nothing is saved unless the whole configuration is valid, and nobody's change is overwritten unseen.</summary>
/// <param name="versions">The versions.</param>
/// <param name="drafts">Judges the change.</param>
/// <param name="limit">Keeps back what shifts scores too far.</param>
/// <param name="nudge">Tells every process.</param>
/// <param name="audit">Remembers the change.</param>
/// <param name="time">The clock.</param>
public sealed class ConfigurationEditing(
    ConfigurationVersions versions, ConfigurationDrafts drafts, ShiftLimit limit, ConfigurationNudge nudge, AuditLog audit, TimeProvider time)
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
            // The newest first: whatever is saved from here on takes the number that this save is going to ask for.
            var newest = await versions.FindNewestAsync(cancellationToken);
            var active = await drafts.ActiveAsync(cancellationToken);
            var began = await versions.FindAsync(edit.BaseVersion, cancellationToken);
            if (edit.Texts.Keys.Any(name => began?.Document(name)?.Text != active.Document(name)?.Text))
            {
                return new(Overtaken: active);
            }

            var reading = drafts.Read(active, edit.Texts);
            if (reading.Configuration is not { } configuration)
            {
                return new(Problems: reading.Problems);
            }

            if (!edit.IsReturn && await limit.RefusalAsync(active, edit, configuration.Version, cancellationToken) is { } refusal)
            {
                return new(ShiftRefusal: refusal);
            }

            var version = Version(edit, active, newest!, configuration.Version);
            audit.Add(edit.Author, "configuration.saved", $"version {version.Number}", $"{string.Join(", ", edit.Texts.Keys)}: {edit.Reason}");
            if (await versions.TryAddAsync(version, cancellationToken))
            {
                nudge.Publish();
                return new(Saved: version);
            }
        }
    }

    private ConfigurationVersion Version(ConfigurationEdit edit, ConfigurationVersion active, ConfigurationVersion newest, string hash) => new()
    {
        Number = newest.Number + 1,
        CreatedAt = time.GetUtcNow(),
        Author = edit.Author.Name,
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
