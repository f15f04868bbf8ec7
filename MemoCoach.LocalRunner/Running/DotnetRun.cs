using System.Diagnostics;
using System.Globalization;

namespace MemoCoach.LocalRunner.Running;

/// <summary>
/// The <c>dotnet run</c> that started the AppHost. When that is killed outright, the AppHost would live on without anybody who could stop it.
/// Known on Linux only, from /proc; elsewhere the AppHost has to be stopped by itself.
/// </summary>
internal static class DotnetRun
{
    /// <summary>Asks for the shutdown when that process is gone; the token ends the watch.</summary>
    public static async Task WatchAsync(Shutdown shutdown)
    {
        if (Parent() is { } parent)
        {
            using (parent)
            {
                await parent.WaitForExitAsync(shutdown.Stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                shutdown.Request();
            }
        }
    }

    private static Process? Parent()
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        // pid (name) state ppid ...: the name may hold spaces and brackets, so count from its end.
        var status = File.ReadAllText("/proc/self/stat");
        var id = int.Parse(status[(status.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        var command = $"/proc/{id}/cmdline";
        return File.Exists(command) && File.ReadAllText(command).Split('\0') is [var program, "run", ..] && Path.GetFileName(program) == "dotnet"
            ? Process.GetProcessById(id) : null;
    }
}
