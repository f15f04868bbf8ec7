using MemoCoach.LocalRunner.Manifest;
using MemoCoach.LocalRunner.Running;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.LocalRunner;

/// <summary>A distributed application that runs on this machine without a container engine, or publishes its manifest.</summary>
public sealed class DistributedApplication
{
    private readonly IReadOnlyList<IResource> _resources;
    private readonly IConfiguration _configuration;
    private readonly DistributedApplicationExecutionContext _context;

    internal DistributedApplication(IReadOnlyList<IResource> resources, IConfiguration configuration, DistributedApplicationExecutionContext context)
    {
        _resources = resources;
        _configuration = configuration;
        _context = context;
    }

    /// <summary>Starts a model.</summary>
    /// <param name="args">The AppHost's command line; without <c>--publisher</c> the application runs.</param>
    /// <returns>A builder to add resources to.</returns>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => new DistributedApplicationBuilder(args);

    /// <summary>Runs until Ctrl+C or SIGTERM, or publishes; a failure is told on standard error and in the exit code (1).</summary>
    public void Run()
    {
        using var shutdown = Shutdown.OnSignals();
        try
        {
            ExecuteAsync(LogBook.ForTerminal(), shutdown).GetAwaiter().GetResult();
        }
        catch (DistributedApplicationException exception)
        {
            Console.Error.WriteLine(exception.Message);
            Environment.ExitCode = 1;
        }
    }

    internal Task ExecuteAsync(LogBook log, Shutdown shutdown) => _context.IsPublishMode
        ? PublishAsync(log, shutdown.Stop)
        : new LocalRun(_resources, RunPlan.Create(_resources, _configuration), log, shutdown).RunAsync();

    private async Task PublishAsync(LogBook log, CancellationToken cancellationToken)
    {
        var path = HostOptions.ManifestPath(_configuration);
        await ManifestFile.WriteAsync(path, _resources, cancellationToken);
        log.Print($"Published the manifest to {path}");
    }
}
