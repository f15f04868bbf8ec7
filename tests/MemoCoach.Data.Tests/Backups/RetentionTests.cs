using MemoCoach.Core.Backups;

namespace MemoCoach.Data.Tests.Backups;

public sealed class RetentionTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void KeepsTheNewestOfSevenDaysAndOfFourWeeks()
    {
        string[] newestFirst = [.. Enumerable.Range(0, 200).Select(number => BackupFolder.NameOf(s_now.AddHours(-12 * number)))];
        var kept = newestFirst.Except(new BackupRetention(7, 4).Expired(newestFirst)).Select(name => BackupFolder.TimeOf(name)!.Value).ToList();
        DateTimeOffset[] daily = [s_now, .. Enumerable.Range(0, 6).Select(day => s_now.AddHours(-12).AddDays(-day))];
        DateTimeOffset[] weekly = [s_now, .. Enumerable.Range(0, 3).Select(week => s_now.AddHours(-12).AddDays(-7 * week))];
        Assert.Equal(daily.Union(weekly).OrderDescending(), kept);
    }

    [Fact]
    public void TheOnlyBackupIsNeverDeletedHoweverOldItIs() => Assert.Empty(new BackupRetention(1, 0).Expired([BackupFolder.NameOf(s_now.AddYears(-3))]));

    [Fact]
    public async Task AForeignFileInTheFolderIsLeftAlone()
    {
        var folder = Directory.CreateTempSubdirectory("memocoach-retention-");
        foreach (var name in (string[])["memocoach-notes.backup", "other.txt", .. Enumerable.Range(0, 3).Select(number => BackupFolder.NameOf(s_now.AddMinutes(-number)))])
        {
            File.WriteAllText(Path.Combine(folder.FullName, name), "");
        }

        Assert.Equal(2, (await new BackupRetention(1, 1).ApplyAsync(new BackupFolder(folder.FullName), CancellationToken.None)).Count);
        Assert.Equal(["memocoach-20261123T030000000Z.backup", "memocoach-notes.backup", "other.txt"], folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        folder.Delete(recursive: true);
    }
}
