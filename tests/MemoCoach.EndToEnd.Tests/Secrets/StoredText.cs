using Microsoft.Data.Sqlite;

namespace MemoCoach.EndToEnd.Tests.Secrets;

/// <summary>What one column of one row holds.</summary>
/// <param name="Column">Table and column.</param>
/// <param name="Text">Its value as text.</param>
internal sealed record StoredText(string Column, string Text)
{
    /// <summary>Reads every column of every row of an SQLite database.</summary>
    public static async Task<IReadOnlyList<StoredText>> ReadAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var texts = new List<StoredText>();
        foreach (var table in await TablesAsync(connection))
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name comes from the database's own schema.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                texts.AddRange(Enumerable.Range(0, reader.FieldCount).Where(field => !reader.IsDBNull(field)).Select(field => new StoredText($"{table}.{reader.GetName(field)}", reader.GetString(field))));
            }
        }

        return texts;
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table'";
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
