using MemoCoach.Core.Persistence.Entities;

namespace MemoCoach.Core.Configuration.Versions;

/// <summary>Configurations that somebody is still writing.</summary>
/// <param name="versions">The versions.</param>
/// <param name="validator">Judges the drafts.</param>
/// <param name="values">Lie over them.</param>
public sealed class ConfigurationDrafts(ConfigurationVersions versions, ConfigurationValidator validator, EnvironmentValues values)
{
    /// <summary>The active version; everything that administrators do begins with it.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The version with its documents.</returns>
    /// <exception cref="InvalidOperationException">The database holds no version: the migration step has not run.</exception>
    public async Task<ConfigurationVersion> ActiveAsync(CancellationToken cancellationToken) =>
        await versions.FindActiveAsync(cancellationToken) ?? throw new InvalidOperationException("The configuration has no version yet. Run: memocoach migrate");

    /// <summary>Judges what the active version would be with other texts.</summary>
    /// <param name="active">The active version.</param>
    /// <param name="texts">The YAML by file name.</param>
    /// <returns>The configuration, or all problems; places are in files without a folder.</returns>
    public ConfigurationReading Read(ConfigurationVersion active, IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(active);
        ArgumentNullException.ThrowIfNull(texts);
        return validator.Read(
            active.Documents.Select(document => document.FileName).Union(texts.Keys)
                .Select(name => new ConfigurationText(name, texts.GetValueOrDefault(name) ?? active.Document(name)!.Text)),
            values);
    }
}
