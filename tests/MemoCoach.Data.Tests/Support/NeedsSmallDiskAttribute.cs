using System.Diagnostics;
using MemoCoach.TestServers;

namespace MemoCoach.Data.Tests.Support;

/// <summary>Needs a file system of a test's own, in a mount namespace that ends with the process.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsSmallDiskAttribute() : NeedsServerAttribute(Absence)
{
    private static string? Absence { get; } = CanMount() ? null : "Mount namespaces are not allowed here (unshare -rm).";

    private static bool CanMount()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        using var trial = Process.Start(new ProcessStartInfo("unshare", ["-rm", "true"]) { RedirectStandardError = true })!;
        trial.WaitForExit();
        return trial.ExitCode == 0;
    }
}
