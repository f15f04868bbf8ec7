using System.Runtime.InteropServices;
using CliWrap;

namespace MemoCoach.LocalRunner.Running;

/// <summary>A service's process, tied to this one by a pipe: its standard input, which nobody writes to and which ends when the AppHost does.</summary>
internal static class ChildProcess
{
    private const int SigTerm = 15;

    /// <summary>Runs the process to its end, which the shutdown hastens.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">It did not stop in time and was killed.</exception>
    public static async Task<int> RunAsync(
        ReplicaPlan replica, IReadOnlyDictionary<string, string?> environment, Action<string> write, Action<int> started, Shutdown shutdown)
    {
        var closeInput = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Cli.Wrap(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            .WithArguments([replica.Project.Metadata.TargetPath, .. replica.Project.Arguments])
            .WithWorkingDirectory(Path.GetDirectoryName(replica.Project.Metadata.ProjectPath)!)
            .WithEnvironmentVariables(environment)
            .WithStandardInputPipe(PipeSource.Create((_, cancellationToken) => closeInput.Task.WaitAsync(cancellationToken)))
            .WithStandardOutputPipe(PipeTarget.ToDelegate(write))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(write))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(shutdown.Kill);
        started(running.ProcessId);
        await using var stopping = shutdown.Stop.Register(() => AskToStop(running, closeInput));
        return (await running).ExitCode;
    }

    // Not SIGINT: a process started in the background of a shell script ignores that, and so do its children.
    private static void AskToStop(CommandTask<CommandResult> running, TaskCompletionSource closeInput)
    {
        if (OperatingSystem.IsWindows())
        {
            closeInput.TrySetResult();
        }
        else if (!running.Task.IsCompleted)
        {
            _ = Kill(running.ProcessId, SigTerm);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
