using Npgsql;

namespace MemoCoach.Chaos.Tests.Verdicts;

/// <summary>The database's own record, which the product does not know: every change that gave an evaluation a final status, or touched one that had it.</summary>
internal sealed class EndingLog(string connectionString)
{
    private const string Create = """
        CREATE TABLE chaos_endings (evaluation uuid NOT NULL);
        CREATE FUNCTION chaos_note() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN INSERT INTO chaos_endings VALUES (NEW."Id"); RETURN NULL; END';
        CREATE TRIGGER chaos_note AFTER UPDATE ON "Evaluations" FOR EACH ROW
            WHEN (NEW."Status" IN ('Succeeded', 'Failed', 'Cancelled')) EXECUTE FUNCTION chaos_note();
        """;

    public async Task BeginAsync()
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(Create, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How many times each evaluation ended.</summary>
    public async Task<IReadOnlyDictionary<Guid, long>> ReadAsync() =>
        (await Rows("SELECT evaluation, count(*) FROM chaos_endings GROUP BY evaluation", row => (row.GetGuid(0), row.GetInt64(1)))).ToDictionary();

    /// <summary>Reads rows straight from the tables.</summary>
    public async Task<IReadOnlyList<T>> Rows<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }
}
