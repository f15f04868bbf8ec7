using CliWrap;
using CliWrap.Buffered;

namespace MemoCoach.TestServers;

/// <summary>A PostgreSQL of one's own with an empty database, on this machine only. It does not wait for the disk.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string _directory;

    private PostgresServer(string directory) => _directory = directory;

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? Absence => ServerProgram.Find("initdb") is null
        ? "PostgreSQL's initdb is neither on the PATH nor under /usr/lib/postgresql. Install it: apt-get install postgresql."
        : null;

    /// <summary>Where it listens on 127.0.0.1.</summary>
    public int Port { get; } = FreePort.Find();

    /// <summary>For Npgsql.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username=memo;Database=memo";

    private string Settings => $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_directory} -c fsync=off";

    /// <summary>Starts one, and returns when it accepts connections.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var binaries = Path.GetDirectoryName(ServerProgram.Find("initdb")) ?? throw new InvalidOperationException(Absence);
        var directory = await ShellAsync("mktemp -d /tmp/memocoach-postgres-XXXXXX");
        var server = new PostgresServer(directory);
        await ShellAsync($"""
            cd {directory} && PATH={binaries}:$PATH
            initdb -D data -A trust -U memo --locale=C.UTF-8 -E UTF8 --no-sync > initdb.log 2>&1 || (cat initdb.log >&2; exit 1)
            pg_ctl -D data -o '{server.Settings}' -l server.log -w start > /dev/null || (cat server.log >&2; exit 1)
            createdb -h 127.0.0.1 -p {server.Port} -U memo memo
            """);
        return server;
    }

    /// <summary>Ends every process of it at once, as at a crash.</summary>
    public Task CrashAsync() => ControlAsync("-m immediate -w stop");

    /// <summary>Starts it after <see cref="CrashAsync"/>, and returns when it has recovered from its log and accepts connections.</summary>
    public Task StartAgainAsync() => ControlAsync($"-o '{Settings}' -l {_directory}/server.log -w start > /dev/null");

    public async ValueTask DisposeAsync()
    {
        await CrashAsync();
        await ShellAsync($"rm -r {_directory}");
    }

    private Task<string> ControlAsync(string command) => ShellAsync($"{Path.GetDirectoryName(ServerProgram.Find("initdb"))}/pg_ctl -D {_directory}/data {command}");

    // PostgreSQL refuses to run as root, so root hands over to the user that its package makes.
    internal static async Task<string> ShellAsync(string script)
    {
        string[] shell = Environment.UserName == "root" ? ["su", "postgres", "-s", "/bin/sh"] : ["sh"];
        var command = Cli.Wrap(shell[0]).WithArguments([.. shell[1..], "-c", "set -e\n" + script]).WithValidation(CommandResultValidation.None);
        var result = await command.ExecuteBufferedAsync();
        return result.IsSuccess ? result.StandardOutput.Trim() : throw new InvalidOperationException($"PostgreSQL: {result.StandardError}\nin: {script}");
    }
}
