using System.Data.Common;
using System.Globalization;

namespace MemoCoach.TestServers;

/// <summary>
/// Rows of many writers, made inside the database because a million of them would take long otherwise. Each writer has
/// <see cref="MemosOfOne"/> memos of <see cref="VersionsOfOne"/> versions; every version has one evaluation, one of fifty failed, and every memo a question in its chat.
/// </summary>
public sealed class OtherWriters(DbConnection connection)
{
    /// <summary>Memos of each writer.</summary>
    public const int MemosOfOne = 4;

    /// <summary>Versions of each memo.</summary>
    public const int VersionsOfOne = 5;

    private const int EvaluationsOfOne = MemosOfOne * VersionsOfOne;
    private const int Writer = 1, Memo = 2, Version = 3, Evaluation = 4, Message = 5;

    private readonly bool _isPostgres = connection.GetType().Name.StartsWith("Npgsql", StringComparison.Ordinal);
    private int _filled;

    /// <summary>A writer's id; writers are numbered from 0, the newest last.</summary>
    public static Guid WriterId(int number) => Id(Writer, number);

    /// <summary>The id of a writer's memo.</summary>
    public static Guid MemoId(int writer, int memo) => Id(Memo, (writer * MemosOfOne) + memo);

    /// <summary>The id of a writer's evaluation.</summary>
    public static Guid EvaluationId(int writer, int number) => Id(Evaluation, (writer * EvaluationsOfOne) + number);

    /// <summary>Adds rows until there are so many evaluations.</summary>
    /// <param name="evaluations">A multiple of 20.</param>
    /// <param name="outcome">What each that succeeded says, as JSON.</param>
    public async Task FillAsync(int evaluations, string outcome)
    {
        var (from, to) = (_filled, evaluations - 1);
        await RunAsync($"""INSERT INTO "Writers" ("Id", "CreatedAt") SELECT {Sql(Writer, "n")}, {Time("n")} FROM {Numbers(from / EvaluationsOfOne, to / EvaluationsOfOne)}""");
        await RunAsync($"""
            INSERT INTO "Memos" ("Id", "WriterId", "CreatedAt")
            SELECT {Sql(Memo, "n")}, {Sql(Writer, $"n / {MemosOfOne}")}, {Time("n")} FROM {Numbers(from / VersionsOfOne, to / VersionsOfOne)}
            """);
        await RunAsync($"""
            INSERT INTO "MemoVersions" ("Id", "MemoId", "Number", "Title", "Text", "Language")
            SELECT {Sql(Version, "n")}, {Sql(Memo, $"n / {VersionsOfOne}")}, n % {VersionsOfOne} + 1, 'Memo', 'We ask the board to approve plan ' || n || ' by Friday.', 'en'
            FROM {Numbers(from, to)}
            """);
        await RunAsync($$"""
            INSERT INTO "Evaluations" ("Id", "WriterId", "MemoVersionId", "Status", "Attempt", "RequestHash", "CreatedAt", "FinishedAt", "OverallScore", "Outcome", "ErrorCode", "ErrorMessage")
            SELECT {{Sql(Evaluation, "n")}}, {{Sql(Writer, $"n / {EvaluationsOfOne}")}}, {{Sql(Version, "n")}},
                CASE n % 50 WHEN 49 THEN 'Failed' ELSE 'Succeeded' END, 1, 'hash', {{Time("n")}}, {{Time("n + 2")}},
                CASE n % 50 WHEN 49 THEN NULL ELSE 100 + n % 400 END, CASE n % 50 WHEN 49 THEN NULL ELSE '{{outcome}}' END,
                CASE n % 50 WHEN 49 THEN 'coach-unavailable' END, CASE n % 50 WHEN 49 THEN 'No coach.' END
            FROM {{Numbers(from, to)}}
            """);
        await RunAsync($"""
            INSERT INTO "ChatMessages" ("Id", "MemoId", "EvaluationId", "Role", "Text", "State", "CreatedAt")
            SELECT {Sql(Message, "n")}, {Sql(Memo, "n")}, {Sql(Evaluation, $"n * {VersionsOfOne}")}, 'Writer', 'What is missing?', 'Complete', {Time("n")}
            FROM {Numbers(from / VersionsOfOne, to / VersionsOfOne)}
            """);
        await RunAsync(_isPostgres ? "VACUUM ANALYZE" : "PRAGMA wal_checkpoint(TRUNCATE)");
        _filled = evaluations;
    }

    private static Guid Id(int kind, int number) => Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"01900000-0000-7000-8{kind:x3}-{number:x12}"));

    private string Sql(int kind, string number) => _isPostgres
        ? $"('01900000-0000-7000-8{kind:x3}-' || lpad(to_hex({number}), 12, '0'))::uuid"
        : $"printf('01900000-0000-7000-8{kind:X3}-%012X', {number})";

    private string Time(string number) => _isPostgres
        ? $"timestamptz '2025-01-01Z' + ({number}) * interval '1 second'"
        : $"{new DateTime(2025, 1, 1).Ticks} + ({number}) * {TimeSpan.TicksPerSecond}";

    private string Numbers(int from, int to) => _isPostgres
        ? $"generate_series({from}, {to}) AS numbers(n)"
        : $"(WITH RECURSIVE counting(n) AS (SELECT {from} UNION ALL SELECT n + 1 FROM counting WHERE n < {to}) SELECT n FROM counting)";

    private async Task RunAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
