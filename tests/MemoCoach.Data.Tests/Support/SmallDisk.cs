using System.Diagnostics;

namespace MemoCoach.Data.Tests.Support;

/// <summary>Runs the operator's command line where a folder is a disk of a few kilobytes.</summary>
internal static class SmallDisk
{
    private const int EnoughMegabytes = 64;

    /// <summary>Runs it, and again when the disk has grown.</summary>
    /// <returns>What the first run said, what it left on the disk, and the exit code of the second.</returns>
    public static async Task<((int ExitCode, string Output, string Error) First, string[] Left, int Again)> RunAsync(string folder, int kilobytes, params string[] arguments)
    {
        const string script = """
            disk=$1; size=$2; enough=$3; shift 3
            mount -t tmpfs -o size="$size"k tmpfs "$disk" || exit 99
            "$@" > "$disk-output"; code=$?
            ls -A "$disk" > "$disk-left"
            mount -o "remount,size=${enough}m" "$disk" || exit 99
            "$@" > "$disk-again" 2>&1
            echo $? > "$disk-code"
            exit $code
            """;
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("unshare", ["-rm", "sh", "-c", script, "sh", folder, $"{kilobytes}", $"{EnoughMegabytes}", "dotnet", Command.Program, .. arguments])
        {
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var left = await File.ReadAllLinesAsync(folder + "-left");
        return ((process.ExitCode, await File.ReadAllTextAsync(folder + "-output"), error), left, int.Parse(await File.ReadAllTextAsync(folder + "-code"), System.Globalization.CultureInfo.InvariantCulture));
    }
}
