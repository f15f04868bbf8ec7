using System.Diagnostics;

namespace MemoCoach.Data.Tests.Support;

/// <summary>The operator's command line as a process.</summary>
internal static class Command
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "memocoach.dll");

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Runs it and kills it (SIGKILL) after a while, if it still runs.</summary>
    public static async Task KillAsync(TimeSpan after, params string[] arguments)
    {
        using var process = Start(arguments);
        var ended = process.WaitForExitAsync();
        await Task.WhenAny(ended, Task.Delay(after));
        process.Kill();
        await ended;
    }

    private static Process Start(string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [s_program, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = AppContext.BaseDirectory,
    })!;
}
