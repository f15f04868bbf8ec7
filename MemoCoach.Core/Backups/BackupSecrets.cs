using MemoCoach.Core.Backups.S3;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Core.Backups;

/// <summary>The secrets that backups need: their key, and the storage's.</summary>
internal static class BackupSecrets
{
    /// <summary>Their values, where the settings' references lead to one that this process may read.</summary>
    public static IEnumerable<string?> ValuesOf(IConfiguration configuration)
    {
        var usual = new S3Options();
        string?[] references =
        [
            configuration["Backup:Key"],
            configuration[$"{S3Options.Section}:{nameof(S3Options.AccessKey)}"] ?? usual.AccessKey,
            configuration[$"{S3Options.Section}:{nameof(S3Options.SecretKey)}"] ?? usual.SecretKey,
        ];
        return references.OfType<string>().Select(Find);
    }

    private static string? Find(string reference)
    {
        try
        {
            return SecretReference.Read(reference);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What this process cannot read it cannot have told anybody.
            return null;
        }
    }
}
