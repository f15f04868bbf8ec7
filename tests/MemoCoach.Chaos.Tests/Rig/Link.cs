using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MemoCoach.Chaos.Tests.Rig;

/// <summary>The wire between two parts: a proxy that can be cut (connections break, new ones end at once) or fall silent (bytes wait).</summary>
internal sealed class Link : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, Socket> _pairs = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private readonly int _target;
    private volatile TaskCompletionSource _voice = Speaking();
    private volatile bool _isCut;

    public Link(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where the near end connects, on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Cut()
    {
        _isCut = true;
        foreach (var (near, far) in _pairs)
        {
            Break(near);
            Break(far);
        }
    }

    public void FallSilent() => _voice = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Heal()
    {
        _isCut = false;
        _voice.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Heal();
        Cut();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private static TaskCompletionSource Speaking()
    {
        var voice = new TaskCompletionSource();
        voice.SetResult();
        return voice;
    }

    /// <summary>Both ends see a reset, not an orderly end.</summary>
    private static void Break(Socket socket) => socket.Close(timeout: 0);

    private async Task AcceptAsync()
    {
        while (true)
        {
            var near = await _listener.AcceptSocketAsync(_end.Token);
            _ = ServeAsync(near);
        }
    }

    private async Task ServeAsync(Socket near)
    {
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.NoDelay = true;
        _pairs[near] = far;
        try
        {
            await _voice.Task;
            ObjectDisposedException.ThrowIf(_isCut, this);
            await far.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
            await Task.WhenAny(PumpAsync(near, far), PumpAsync(far, near));
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut, or the far end is away: the near end sees it below.
        }
        finally
        {
            _pairs.TryRemove(near, out _);
            Break(near);
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _end.Token) is > 0 and var count)
            {
                await _voice.Task;
                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), _end.Token);
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One end is gone; whoever awaits this breaks the other.
        }
    }
}
