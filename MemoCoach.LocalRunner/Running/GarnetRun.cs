using Garnet;

namespace MemoCoach.LocalRunner.Running;

/// <summary>A Redis inside the AppHost: Garnet, bound to this machine, with its data in a folder.</summary>
internal sealed class GarnetRun(RedisResource redis, int port, string directory, string memory, LogBook log, TimeProvider clock) : ResourceRun(redis)
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ReplicaStatus _status = new(redis.Name, RunState.Waiting, $"localhost:{port}");
    private GarnetServer? _server;

    public override string Kind => "Garnet";

    public override Task Ready => _ready.Task;

    public override IReadOnlyList<ReplicaStatus> Status => [_status];

    public override async Task RunAsync()
    {
        try
        {
            await Task.Run(Start);
        }
        catch (Exception exception)
        {
            throw new DistributedApplicationException(
                $"'{redis.Name}': Garnet could not start on port {port} with its data in {directory}: {exception.Message} "
                + "That folder may be deleted: what it holds is rebuilt.");
        }

        _status = _status with { State = RunState.Running, StartedAt = clock.GetUtcNow() };
        log.Write(redis.Name, $"Garnet listens on localhost:{port}, data in {directory}.");
        _ready.SetResult();
    }

    public override async ValueTask DisposeAsync()
    {
        _server?.Dispose();
        _status = _status with { State = RunState.Stopped };
        await base.DisposeAsync();
    }

    private void Start()
    {
        Directory.CreateDirectory(directory);
        _server = new GarnetServer(Arguments(), new LogBookLoggerFactory(log, redis.Name));
        _server.Start();
    }

    /// <summary>
    /// Scripts run as transactions (without that mode Garnet does not isolate them). Every write reaches the append-only file, and a checkpoint
    /// shortens that file every five minutes. Small pages and buffers: the defaults take more than 100 MB of memory before the first key.
    /// RandomAccess is the device that needs no native library.
    /// </summary>
    private string[] Arguments() =>
    [
        "--bind", "127.0.0.1", "--port", $"{port}", "-q",
        "--lua", "true", "--lua-transaction-mode", "true",
        "--aof", "true", "--aof-commit-freq", "0", "--recover", "true", "--checkpointdir", directory, "--checkpoint-freq", "300",
        "--storage-tier", "true", "--logdir", directory, "--device-type", "RandomAccess",
        "--memory", memory, "--page", "512k", "--index", "1m", "--aof-memory", "8m", "--aof-page-size", "2m",
    ];
}
