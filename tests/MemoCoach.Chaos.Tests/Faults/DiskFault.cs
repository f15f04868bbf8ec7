using CliWrap;
using MemoCoach.Chaos.Tests.Rig;

namespace MemoCoach.Chaos.Tests.Faults;

/// <summary>The disk for backups is full: the backup must fail with a sentence and leave nothing, and succeed once there is room.</summary>
internal static class DiskFault
{
    private const int FullDisk = 74; // EX_IOERR of sysexits.h

    public static bool IsPossible => Environment.UserName == "root";

    public static Fault Fault { get; } = new("disk full for a backup", StrikeAsync);

    private static async Task StrikeAsync(Platform platform)
    {
        var disk = Directory.CreateTempSubdirectory("memocoach-disk-").FullName;
        await ShellAsync($"mount -t tmpfs -o size=16k memocoach {disk}");
        try
        {
            await FailAsync(platform, disk);
            await ShellAsync($"mount -o remount,size=1g {disk}");
            await SucceedAsync(platform, disk);
        }
        finally
        {
            await ShellAsync($"umount {disk} && rmdir {disk}");
        }
    }

    private static async Task FailAsync(Platform platform, string disk)
    {
        var (code, text) = await platform.OperateAsync("backup", "--output", disk);
        if (code != FullDisk || text.Contains("   at ", StringComparison.Ordinal) || Directory.EnumerateFileSystemEntries(disk).Any())
        {
            throw new InvalidOperationException($"A backup to a full disk ended with code {code}, left {string.Join(", ", Directory.GetFileSystemEntries(disk))} and said: {text}");
        }
    }

    private static async Task SucceedAsync(Platform platform, string disk)
    {
        var (code, text) = await platform.OperateAsync("backup", "--output", disk);
        if (code != 0)
        {
            throw new InvalidOperationException($"With room on the disk again the backup still failed ({code}): {text}");
        }

        (code, text) = await platform.OperateAsync("verify", "--input", Directory.GetFiles(disk, "*.backup").Single());
        if (code != 0)
        {
            throw new InvalidOperationException($"The backup after a full disk is not whole ({code}): {text}");
        }
    }

    private static Task ShellAsync(string command) => Cli.Wrap("sh").WithArguments(["-c", command]).ExecuteAsync();
}
