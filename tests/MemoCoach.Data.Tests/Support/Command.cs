using System.Diagnostics;

namespace MemoCoach.Data.Tests.Support;

/// <summary>The operator's command line as a process.</summary>
internal static class Command
{
    private static readonly Dictionary<string, string> s_noSettings = [];

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "memocoach.dll");

    public static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync(s_noSettings, arguments);

    /// <summary>Runs it with environment variables of its own.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var process = Start(settings, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Runs it and kills it (SIGKILL) after a while, if it still runs.</summary>
    public static async Task KillAsync(TimeSpan after, params string[] arguments)
    {
        using var process = Start(s_noSettings, arguments);
        await KillAsync(process, Task.Delay(after));
    }

    /// <summary>Runs it with environment variables of its own and kills it (SIGKILL) at a moment.</summary>
    public static async Task KillAsync(Task moment, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var process = Start(settings, arguments);
        await KillAsync(process, moment);
    }

    /// <summary>Runs it with environment variables of its own and interrupts it (SIGTERM; a shell's background jobs ignore SIGINT) at a moment.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> InterruptAsync(Task moment, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var process = Start(settings, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await moment;
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>The exit code, and whether what was said of it is one sentence.</summary>
    public static (int ExitCode, bool OneSentence) Refusal((int ExitCode, string Output, string Error) run) =>
        (run.ExitCode, run.Error.Trim() is { Length: > 20 } error && error.EndsWith('.') && !error.Contains('\n', StringComparison.Ordinal));

    private static async Task KillAsync(Process process, Task moment)
    {
        var ended = process.WaitForExitAsync();
        await Task.WhenAny(ended, moment);
        process.Kill();
        await ended;
    }

    private static Process Start(IReadOnlyDictionary<string, string> settings, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
