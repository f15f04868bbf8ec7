namespace MemoCoach.Core.Persistence.Entities;

/// <summary>
/// A version of the whole configuration. Rows are only ever added: the active version is the one with the highest number that is not merely offered,
/// so that rolling back is a new version too.
/// </summary>
public sealed class ConfigurationVersion
{
    /// <summary>Its number, from 1. Two administrators who save at once want the same one; only one of them gets it.</summary>
    public required int Number { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it: an account's user name, or <see cref="ByFiles"/>.</summary>
    public required string Author { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Names it by its content (<see cref="Configuration.CoachConfiguration.Version"/>); evaluations carry the same.</summary>
    public required string Hash { get; init; }

    /// <summary>Never was active: files changed that an administrator had edited, and it waits for somebody to take it over.</summary>
    public required bool Offered { get; init; }

    /// <summary>All documents.</summary>
    public required IReadOnlyList<ConfigurationVersionDocument> Documents { get; init; }

    /// <summary>A document of it.</summary>
    /// <param name="fileName">The document's file name.</param>
    /// <returns>The document, or <see langword="null"/> if the version has none of this name.</returns>
    public ConfigurationVersionDocument? Document(string fileName) => Documents.FirstOrDefault(document => document.FileName == fileName);

    /// <summary>What this version knows of the file of another version's document.</summary>
    /// <param name="document">The other version's document.</param>
    /// <returns>The hash.</returns>
    internal string FilesHashOf(ConfigurationVersionDocument document) => (Document(document.FileName) ?? document).FilesHash;

    /// <summary>The author of a version that the migration step took from the configuration files.</summary>
    public const string ByFiles = "configuration files";
}

/// <summary>A document of a version.</summary>
public sealed class ConfigurationVersionDocument
{
    /// <summary>The version.</summary>
    public int VersionNumber { get; init; }

    /// <summary>Its file name, such as <c>rubric.yaml</c>.</summary>
    public required string FileName { get; init; }

    /// <summary>The YAML, base and overlay merged.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text that the files gave for this document when they were last looked at, lower-case hexadecimal.</summary>
    public required string FilesHash { get; init; }

    /// <summary>Whether an administrator's text stands in place of the files'.</summary>
    public required bool Edited { get; init; }
}
