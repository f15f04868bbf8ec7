using System.Globalization;

namespace MemoCoach.Core.Backups;

/// <summary>A folder of backups, named by their time in UTC so that names sort by age.</summary>
/// <param name="path">The folder; created if it is missing.</param>
public sealed class BackupFolder(string path) : BackupStore
{
    private const string Prefix = "memocoach-", Extension = ".backup", TimeFormat = "yyyyMMdd'T'HHmmssfff'Z'", PartExtension = ".part";

    /// <summary>The backups, newest first.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, $"{Prefix}*{Extension}").Where(IsBackup).OrderDescending(StringComparer.Ordinal)]
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

    /// <summary>Whether a path or key ends with a backup's name.</summary>
    internal static bool IsBackup(string file) => Path.GetExtension(file) == Extension && TimeOf(file) is not null;

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => Task.FromResult(Files);

    /// <inheritdoc/>
    public override Task DeleteAsync(string address, CancellationToken cancellationToken)
    {
        File.Delete(address);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task<string?> ReadNoteAsync(string name, CancellationToken cancellationToken)
    {
        var note = Path.Combine(path, name);
        return File.Exists(note) ? await File.ReadAllTextAsync(note, cancellationToken) : null;
    }

    /// <inheritdoc/>
    public override async Task WriteNoteAsync(string name, string text, CancellationToken cancellationToken)
    {
        var note = Path.Combine(path, name);
        await File.WriteAllTextAsync(note + PartExtension, text, cancellationToken);
        File.Move(note + PartExtension, note, overwrite: true);
    }

    internal override Task<BackupPart> BeginAsync(string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(path);
        foreach (var stale in Directory.EnumerateFiles(path, $"{Prefix}*{PartExtension}"))
        {
            FolderPart.RemoveIfAbandoned(stale);
        }

        return Task.FromResult<BackupPart>(new FolderPart(Path.Combine(path, name + PartExtension), Path.Combine(path, name)));
    }

    internal override Task<BackupFile> FetchAsync(string address, CancellationToken cancellationToken) => Task.FromResult(new BackupFile(address, address));
}
