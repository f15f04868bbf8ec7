using MemoCoach.Core.Persistence;
using MemoCoach.TestServers;
using Npgsql;

namespace MemoCoach.Data.Tests.Support;

/// <summary>As many empty databases as a test wants, and a folder for its files.</summary>
public sealed class Databases : IAsyncLifetime
{
    public const string Sqlite = "sqlite", Postgres = "postgres";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("memocoach-data-");
    private PostgresServer? _postgres;
    private int _number;

    public async Task InitializeAsync() => _postgres = PostgresServer.Absence is null ? await PostgresServer.StartAsync() : null;

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>A path below the folder that nobody has used.</summary>
    public string NewPath(string name) => Path.Combine(_folder.FullName, $"{++_number}-{name}");

    /// <summary>The connection string of an empty database, as the command line takes it.</summary>
    public async Task<string> CreateAsync(string kind)
    {
        if (kind == Sqlite)
        {
            return $"sqlite:{NewPath("memocoach.db")}";
        }

        var name = $"memo_{++_number}";
        await using var connection = new NpgsqlConnection(_postgres!.ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return $"postgres:{new NpgsqlConnectionStringBuilder(_postgres.ConnectionString) { Database = name }.ConnectionString}";
    }

    /// <summary>A database at today's schema with rows in it.</summary>
    public async Task<string> CreateFilledAsync(string kind, int evaluations = 40)
    {
        var connection = await CreateAsync(kind);
        await using var database = DatabaseConnections.Open(connection);
        await new DatabaseMigration(database).ApplyAsync(CancellationToken.None);
        await Rows.AddAsync(database, evaluations);
        return connection;
    }
}
