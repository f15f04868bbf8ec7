using MemoCoach.Core.Persistence.Entities;

namespace MemoCoach.Core.Configuration.Versions;

/// <summary>What the migration step made of the configuration files.</summary>
/// <param name="Activated">The number of the version that it activated, if one.</param>
/// <param name="Offered">The number of the version that waits for an administrator, if one.</param>
public sealed record SeedingOutcome(int? Activated, int? Offered);

/// <summary>
/// Takes the configuration files into the database: all of them at first; later those that changed and that no administrator has edited. A changed file
/// whose document was edited is offered as a version that does not become active by itself.
/// </summary>
/// <param name="versions">The versions.</param>
/// <param name="files">The files.</param>
/// <param name="validator">Judges what comes of it.</param>
/// <param name="time">The clock.</param>
public sealed class ConfigurationSeeding(ConfigurationVersions versions, ConfigurationFiles files, ConfigurationValidator validator, TimeProvider time)
{
    private readonly IReadOnlyDictionary<string, string> _files = files.Merged();

    /// <summary>Does it. Safe to do again, and in two processes at once.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ConfigurationException">An edited document no longer suits this program, and the files cannot complete it.</exception>
    public async Task<SeedingOutcome> SeedAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // The newest first: whatever is saved from here on takes the number that this step is going to ask for.
            var newest = await versions.FindNewestAsync(cancellationToken);
            var active = await versions.FindActiveAsync(cancellationToken);
            var activated = NextActive(active, newest);
            var offered = NextOffer(activated ?? active, newest);
            if (await TryAddAsync(activated, cancellationToken) && await TryAddAsync(offered, cancellationToken))
            {
                return new(activated?.Number, offered?.Number);
            }
        }
    }

    private async Task<bool> TryAddAsync(ConfigurationVersion? version, CancellationToken cancellationToken) =>
        version is null || await versions.TryAddAsync(version, cancellationToken);

    private ConfigurationVersion? NextActive(ConfigurationVersion? active, ConfigurationVersion? newest)
    {
        if (active is null || newest is null)
        {
            return Version(1, false, "First start", [.. _files.Keys.Select(FromFile)]);
        }

        List<ConfigurationVersionDocument> documents = [.. _files.Keys.Select(name => Next(name, active.Document(name), newest))];
        return Changed(active, documents) ? Version(newest.Number + 1, false, "The files changed", documents) : null;
    }

    private ConfigurationVersionDocument Next(string fileName, ConfigurationVersionDocument? active, ConfigurationVersion newest) =>
        active is { Edited: true } ? Document(fileName, Completed(active), newest.FilesHashOf(active), edited: true) : FromFile(fileName);

    // An update may bring keys that an edited document does not have yet: they are taken from the file, or no service would start.
    private string Completed(ConfigurationVersionDocument edited)
    {
        var text = new ConfigurationText($"database/{edited.FileName}", edited.Text);
        if (validator.Check(text).Count == 0)
        {
            return edited.Text;
        }

        ConfigurationText[] layers = [new($"files/{edited.FileName}", _files[edited.FileName]), text];
        var problems = validator.Check(layers);
        return problems.Count == 0 ? new ConfigurationFiles(layers, []).Merged()[edited.FileName] : throw new ConfigurationException(problems);
    }

    // The newest version knows which files were looked at already, even if it is itself only an offer.
    private ConfigurationVersion? NextOffer(ConfigurationVersion? active, ConfigurationVersion? newest)
    {
        if (active is null || newest is null)
        {
            return null;
        }

        var changed = active.Documents.Where(document => document.Edited && newest.FilesHashOf(document) != ConfigurationHash.OfText(_files[document.FileName]))
            .Select(document => document.FileName).Order(StringComparer.Ordinal).ToList();
        return changed.Count == 0
            ? null
            : Version(
                Math.Max(active.Number, newest.Number) + 1,
                true,
                $"The files changed, but an administrator had edited {string.Join(", ", changed)}",
                [.. active.Documents.Select(document => changed.Contains(document.FileName) ? FromFile(document.FileName) : document)]);
    }

    private static bool Changed(ConfigurationVersion active, List<ConfigurationVersionDocument> documents) =>
        documents.Count != active.Documents.Count || documents.Exists(document => active.Document(document.FileName)?.Text != document.Text);

    private ConfigurationVersion Version(int number, bool offered, string reason, IReadOnlyList<ConfigurationVersionDocument> documents) => new()
    {
        Number = number,
        CreatedAt = time.GetUtcNow(),
        Author = ConfigurationVersion.ByFiles,
        Reason = reason,
        Hash = validator.Read(documents.Select(document => new ConfigurationText($"database/{document.FileName}", document.Text))).OrThrow().Version,
        Offered = offered,
        Documents = [.. documents.Select(document => Document(document.FileName, document.Text, document.FilesHash, document.Edited))],
    };

    private ConfigurationVersionDocument FromFile(string fileName) => Document(fileName, _files[fileName], ConfigurationHash.OfText(_files[fileName]), edited: false);

    private static ConfigurationVersionDocument Document(string fileName, string text, string filesHash, bool edited) =>
        new() { FileName = fileName, Text = text, FilesHash = filesHash, Edited = edited };
}
