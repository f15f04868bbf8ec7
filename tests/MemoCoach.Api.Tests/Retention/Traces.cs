using System.Text;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StackExchange.Redis;

namespace MemoCoach.Api.Tests.Retention;

/// <summary>Finds what is left of somebody: in every table of the model, and in every key of Redis.</summary>
internal static class Traces
{
    /// <summary>Who somebody is, not what they wrote.</summary>
    private const string Accounts = "Accounts", Writers = "Writers";

    /// <summary>The tables that hold rows of writers: they name one, or refer to a table that does.</summary>
    public static HashSet<string> OwnedTables(MemoDbContext database)
    {
        var tables = database.Model.GetRelationalModel().Tables.ToList();
        var owned = tables.Where(table => table.Columns.Any(column => column.Name == "WriterId")).ToHashSet();
        while (tables.FirstOrDefault(table => table.Name != Accounts && !owned.Contains(table)
            && table.ForeignKeyConstraints.Any(key => key.PrincipalTable.Name == Writers || owned.Contains(key.PrincipalTable))) is { } more)
        {
            owned.Add(more);
        }

        return [.. owned.Select(table => table.Name)];
    }

    /// <summary>The tables with a row in which one of some texts stands anywhere.</summary>
    public static async Task<SortedSet<string>> TablesAsync(MemoDbContext database, params string[] texts)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var table in database.Model.GetRelationalModel().Tables)
        {
            if (await MentionsAsync(database, table, texts))
            {
                found.Add(table.Name);
            }
        }

        return found;
    }

    /// <summary>The keys of Redis in whose name or value one of some texts stands.</summary>
    public static async Task<List<string>> KeysAsync(string connection, params string[] texts)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(connection);
        var found = new List<string>();
        foreach (var key in redis.GetServers()[0].Keys(pageSize: 1000))
        {
            if (Mention($"{key} {await ReadAsync(redis.GetDatabase(), key)}", texts))
            {
                found.Add(key.ToString());
            }
        }

        return found;
    }

    private static async Task<string> ReadAsync(IDatabase redis, RedisKey key) => await redis.KeyTypeAsync(key) switch
    {
        RedisType.String => (await redis.StringGetAsync(key)).ToString(),
        RedisType.Hash => string.Join(' ', await redis.HashGetAllAsync(key)),
        RedisType.SortedSet => string.Join(' ', await redis.SortedSetRangeByRankAsync(key)),
        RedisType.Set => string.Join(' ', await redis.SetMembersAsync(key)),
        RedisType.List => string.Join(' ', await redis.ListRangeAsync(key)),
        // It has expired meanwhile.
        RedisType.None => "",
        var other => throw new InvalidOperationException($"{key} is a {other}. Teach this test to read it."),
    };

    private static async Task<bool> MentionsAsync(MemoDbContext database, ITable table, string[] texts)
    {
        await database.Database.OpenConnectionAsync();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table.Name}\"";
        await using var rows = await command.ExecuteReaderAsync();
        var row = new object[rows.FieldCount];
        while (await rows.ReadAsync())
        {
            rows.GetValues(row);
            if (Mention(string.Join('\n', row.Select(value => value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value.ToString())), texts))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Mention(string where, string[] texts) => texts.Any(text =>
        where.Contains(text, StringComparison.OrdinalIgnoreCase) || where.Contains(text.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
}
