using CliWrap;

namespace MemoCoach.TestServers;

/// <summary>Signals of POSIX; .NET itself sends SIGKILL only.</summary>
internal static class Signals
{
    public static Task SendAsync(string signal, int process) => Cli.Wrap("sh").WithArguments(["-c", $"kill -{signal} {process}"]).ExecuteAsync();
}
