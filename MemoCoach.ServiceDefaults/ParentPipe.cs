using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MemoCoach.ServiceDefaults;

/// <summary>
/// Ends a service that the local runner started when the runner is gone, however it went: the runner holds the other end of the
/// service's standard input and never writes, so end-of-file there means that it no longer runs.
/// </summary>
internal sealed partial class ParentPipe(IHostApplicationLifetime lifetime, ILogger<ParentPipe> logger) : IHostedService
{
    /// <summary>The environment variable that says where the pipe is.</summary>
    public const string Variable = "MEMOCOACH_PARENT_PIPE";

    /// <summary>Longer than a graceful stop takes; nobody is left who would end a service that hangs in it.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        new Thread(WaitForEndOfFile) { IsBackground = true, Name = nameof(ParentPipe) }.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void WaitForEndOfFile()
    {
        using var pipe = Console.OpenStandardInput();
        Span<byte> ignored = stackalloc byte[64];
        while (pipe.Read(ignored) > 0)
        {
        }

        LogParentGone(logger);
        lifetime.StopApplication();
        Thread.Sleep(StopLimit);
        Environment.Exit(1);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The AppHost has ended; stopping.")]
    private static partial void LogParentGone(ILogger logger);
}

/// <summary>Registers <see cref="ParentPipe"/>.</summary>
internal static class ParentPipeExtensions
{
    public static void AddParentPipe(this IHostApplicationBuilder builder)
    {
        if (builder.Configuration[ParentPipe.Variable] == "stdin")
        {
            builder.Services.AddHostedService<ParentPipe>();
        }
    }
}
