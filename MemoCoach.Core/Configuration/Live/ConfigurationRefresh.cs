using System.Data.Common;
using MemoCoach.Core.Configuration.Versions;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Configuration.Live;

/// <summary>Brings the active version of the database into force in this process: at once on a nudge, and at the latest with the next look.</summary>
internal sealed partial class ConfigurationRefresh(
    ActiveConfiguration active, ConfigurationNudge nudge, IServiceScopeFactory scopes, ILogger<ConfigurationRefresh> logger)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Longer than a database that is there needs. Where it is away, the service must be up to say so.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _nudged = new(0);
    private int? _seen;

    /// <summary>The first look comes before the first request or job. A version that this program refuses stops the start.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookFirstAsync(cancellationToken);
        if (active.Refusal is { } refusal)
        {
            throw refusal;
        }

        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        _nudged.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var subscribed = false;
        while (true)
        {
            subscribed = subscribed || await TrySubscribeAsync();
            await _nudged.WaitAsync(Look, stoppingToken);
            await TryTakeAsync(stoppingToken);
        }
    }

    /// <summary>Redis may come later than this process; until then the looks must do. A subscription that was made once outlives lost connections.</summary>
    private async Task<bool> TrySubscribeAsync()
    {
        try
        {
            await nudge.SubscribeAsync(() => _nudged.Release());
            return true;
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogNudgesAway(logger, exception);
            return false;
        }
    }

    private async Task LookFirstAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(FirstLook);
        try
        {
            await TryTakeAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogSlow(logger, FirstLook.TotalSeconds);
        }
    }

    private async Task TryTakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await TakeAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is DbException || exception.IsDatabaseAway())
        {
            LogAway(logger, exception);
        }
    }

    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var versions = scope.ServiceProvider.GetRequiredService<ConfigurationVersions>();
        if (await versions.ActiveNumberAsync(cancellationToken) is not { } number || number == _seen)
        {
            return;
        }

        active.Take(await versions.ReadAsync(number, cancellationToken));
        _seen = number;
        if (active.Refusal is { } refusal)
        {
            LogRefused(logger, refusal, number);
        }
        else
        {
            LogTaken(logger, number, active.Current.Version);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Version {Number} of the configuration ({Version}) is in force.")]
    private static partial void LogTaken(ILogger logger, int number, string version);

    [LoggerMessage(Level = LogLevel.Error, Message = "Version {Number} of the configuration cannot be used by this program; the one before stays in force.")]
    private static partial void LogRefused(ILogger logger, Exception exception, int number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer: a change of the configuration is seen up to a second later.")]
    private static partial void LogNudgesAway(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not say which configuration is active; looking again soon.")]
    private static partial void LogAway(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database has not said within {Seconds} s which configuration is active; looking again soon.")]
    private static partial void LogSlow(ILogger logger, double seconds);
}
