using System.Runtime.InteropServices;

namespace MemoCoach.LocalRunner.Running;

/// <summary>
/// The way down: the first request asks everything to stop, and what has not stopped after the grace is killed;
/// a second Ctrl+C kills at once.
/// </summary>
internal sealed class Shutdown(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(15);

    // A signal to the process group arrives twice: from its sender, and passed on by `dotnet run`.
    private static readonly TimeSpan s_sameRequest = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _kill = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Lock _lock = new();
    private long _requestedAt;

    public CancellationToken Stop => _stop.Token;

    public CancellationToken Kill => _kill.Token;

    public static Shutdown OnSignals()
    {
        var shutdown = new Shutdown(TimeProvider.System);
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT })
        {
            shutdown._signals.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                shutdown.Request(insist: signal == PosixSignal.SIGINT);
            }));
        }

        return shutdown;
    }

    /// <summary>Asks everything to stop; asked again with <paramref name="insist"/>, kills.</summary>
    public void Request(bool insist = false)
    {
        lock (_lock)
        {
            if (_requestedAt == 0)
            {
                _requestedAt = clock.GetTimestamp();
                _kill.CancelAfter(s_grace);
                _ = _stop.CancelAsync();
            }
            else if (insist && clock.GetElapsedTime(_requestedAt) > s_sameRequest)
            {
                _ = _kill.CancelAsync();
            }
        }
    }

    public void Dispose()
    {
        _signals.ForEach(s => s.Dispose());
        _stop.Dispose();
        _kill.Dispose();
    }
}
