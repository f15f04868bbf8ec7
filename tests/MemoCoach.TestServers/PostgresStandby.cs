using System.Data.Common;

namespace MemoCoach.TestServers;

/// <summary>A standby of a <see cref="PostgresServer"/>: it follows the server's log and answers questions only.</summary>
public sealed class PostgresStandby : IAsyncDisposable
{
    private readonly string _directory;
    private readonly int _port = FreePort.Find();

    private PostgresStandby(string directory) => _directory = directory;

    /// <summary>For Npgsql.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=memo;Database=memo";

    private static string Binaries => Path.GetDirectoryName(ServerProgram.Find("initdb")) ?? throw new InvalidOperationException(PostgresServer.Absence);

    /// <summary>Copies a server and follows it from there.</summary>
    /// <param name="primary">The server's connection string.</param>
    public static async Task<PostgresStandby> StartAsync(string primary)
    {
        var port = new DbConnectionStringBuilder { ConnectionString = primary }["Port"];
        var directory = await PostgresServer.ShellAsync("mktemp -d /tmp/memocoach-standby-XXXXXX");
        var standby = new PostgresStandby(directory);
        var settings = $"-p {standby._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={directory} -c fsync=off";
        await PostgresServer.ShellAsync($"""
            cd {directory} && PATH={Binaries}:$PATH
            pg_basebackup -h 127.0.0.1 -p {port} -U memo -D data -R -X stream -c fast --no-sync
            pg_ctl -D data -o '{settings}' -l server.log -w start > /dev/null || (cat server.log >&2; exit 1)
            """);
        return standby;
    }

    public async ValueTask DisposeAsync() =>
        await PostgresServer.ShellAsync($"{Binaries}/pg_ctl -D {_directory}/data -m immediate -w stop > /dev/null && rm -r {_directory}");
}
