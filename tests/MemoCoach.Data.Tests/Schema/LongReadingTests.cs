using System.Data.Common;
using System.Text.Json;
using MemoCoach.Contracts.Chats;
using MemoCoach.Contracts.Exports;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Chats;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Retention;
using MemoCoach.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MemoCoach.Data.Tests.Schema;

/// <summary>What grows without end is read whole and in order, and no query of it brings more than a page into memory.</summary>
public sealed class LongReadingTests(Databases databases) : IClassFixture<Databases>
{
    private const int Many = 1_201;
    private const int MostAtOnce = 501; // A page, and the attempt to read beyond its end.
    private static readonly DateTimeOffset s_start = DateTimeOffset.UnixEpoch;

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task ExportsAreReadAPageAtATime(string kind)
    {
        var connection = await databases.CreateFilledAsync(kind, evaluations: 1);
        var writer = await FillAsync(connection);
        var counter = new RowCounter();
        await using var database = Open(DatabaseConnections.Plain(connection), kind, counter);
        var expected = Enumerable.Range(0, Many).Select(number => s_start.AddSeconds(number)).ToList();

        Assert.Equal(expected, await new AuditLog(database, new(database), TimeProvider.System).ReadAllAsync().Select(line => line.At).ToListAsync());
        Assert.Equal(expected, await new ChatHistory(database).ReadAllAsync(writer).Select(message => message.CreatedAt).ToListAsync());
        Assert.Equal(expected, await new ArchivedVersions(database).ReadAllAsync(writer).Select(version => version.ArchivedAt).ToListAsync());
        Assert.InRange(counter.Most, 1, MostAtOnce);
    }

    private static async Task<Guid> FillAsync(string connection)
    {
        await using var database = DatabaseConnections.Open(connection);
        var evaluation = await database.Evaluations.Include(row => row.MemoVersion).SingleAsync();
        for (var number = 0; number < Many; number++)
        {
            var at = s_start.AddSeconds(number);
            var (memo, content) = (evaluation.MemoVersion!.MemoId, JsonSerializer.Serialize(new ArchivedMemoVersion(at, [], []), JsonSerializerOptions.Web));
            database.Add(new AuditEntry { Id = Guid.CreateVersion7(at), At = at, ActorName = "a", Action = "b" });
            database.Add(new ChatMessage { Id = Guid.CreateVersion7(at), MemoId = memo, EvaluationId = evaluation.Id, Role = ChatRole.Writer, Text = "c", CreatedAt = at });
            database.Add(new ArchivedVersion { Id = Guid.CreateVersion7(at), WriterId = evaluation.WriterId, MemoId = memo, ArchivedAt = at, Content = content });
        }

        await database.SaveChangesAsync();
        return evaluation.WriterId;
    }

    /// <summary>As a service opens it: with retries, for which EF Core reads a query to its end before it gives away the first row.</summary>
    private static MemoDbContext Open(string connection, string kind, RowCounter counter) => kind == Databases.Sqlite
        ? new SqliteMemoDbContext(new DbContextOptionsBuilder<SqliteMemoDbContext>().UseSqlite(connection).AddInterceptors(counter).Options)
        : new PostgresMemoDbContext(new DbContextOptionsBuilder<PostgresMemoDbContext>()
            .UseNpgsql(connection, options => options.EnableRetryOnFailure()).AddInterceptors(counter).Options);

    private sealed class RowCounter : DbCommandInterceptor
    {
        public int Most { get; private set; }

        public override ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            Most = Math.Max(Most, eventData.ReadCount);
            return ValueTask.FromResult(result);
        }
    }
}
