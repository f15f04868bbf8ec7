using System.Globalization;

namespace MemoCoach.Core.Backups;

/// <summary>A folder of backups, named by their time in UTC so that names sort by age.</summary>
/// <param name="path">The folder; created if it is missing.</param>
public sealed class BackupFolder(string path)
{
    private const string Prefix = "memocoach-", Extension = ".backup", TimeFormat = "yyyyMMdd'T'HHmmssfff'Z'", PartExtension = ".part";

    /// <summary>The backups, newest first.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, $"{Prefix}*{Extension}").Where(file => TimeOf(file) is not null).OrderDescending(StringComparer.Ordinal)]
        : [];

    /// <summary>A backup's file name.</summary>
    /// <param name="time">When its snapshot was taken.</param>
    public static string NameOf(DateTimeOffset time) => Prefix + time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture) + Extension;

    /// <summary>When a backup was taken, by its name.</summary>
    /// <param name="file">The file's path or name.</param>
    /// <returns>The time, or <see langword="null"/> if the name is not a backup's.</returns>
    public static DateTimeOffset? TimeOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && DateTime.TryParseExact(name[Prefix.Length..], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            ? new DateTimeOffset(time)
            : null;
    }

    internal BackupPart Begin(string name)
    {
        Directory.CreateDirectory(path);
        foreach (var stale in Directory.EnumerateFiles(path, $"{Prefix}*{PartExtension}"))
        {
            BackupPart.RemoveIfAbandoned(stale);
        }

        return new BackupPart(Path.Combine(path, name + PartExtension), Path.Combine(path, name));
    }
}
