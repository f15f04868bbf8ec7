using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.SelfTests;

/// <summary>Writes a row, reads it and takes it back; on a server also compares the clocks.</summary>
internal sealed class DatabaseTests(MemoDbContext database, TimeProvider time) : ISelfTestGroup
{
    public IEnumerable<SelfTest> Tests()
    {
        yield return new(SelfTestPart.Database, null, SelfTestFault.DatabaseAway, WriteAndTakeBackAsync);
        if (database.Database.IsNpgsql())
        {
            yield return new(SelfTestPart.Clock, "PostgreSQL", SelfTestFault.DatabaseAway, CompareClocksAsync);
        }
    }

    private async Task<string?> WriteAndTakeBackAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await database.Database.CreateExecutionStrategy().ExecuteAsync(TryOnceAsync, cancellationToken);
        }
        catch (DbUpdateException exception) when (!exception.IsDatabaseAway())
        {
            throw new SelfTestException(SelfTestFault.DatabaseReadOnly, exception.InnerException?.GetType().Name);
        }
    }

    private async Task<string?> TryOnceAsync(CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        var row = new Writer { Id = Guid.CreateVersion7(time.GetUtcNow()), CreatedAt = time.GetUtcNow() };
        await using (var transaction = await database.Database.BeginTransactionAsync(cancellationToken))
        {
            database.Add(row);
            await database.SaveChangesAsync(cancellationToken);
            await ExpectAsync(row.Id, isThere: true, cancellationToken);
            await transaction.RollbackAsync(cancellationToken);
        }

        database.ChangeTracker.Clear();
        await ExpectAsync(row.Id, isThere: false, cancellationToken);
        return database.Database.ProviderName?.Split('.').Last();
    }

    private async Task ExpectAsync(Guid id, bool isThere, CancellationToken cancellationToken)
    {
        if (await database.Writers.AsNoTracking().AnyAsync(writer => writer.Id == id, cancellationToken) != isThere)
        {
            throw new SelfTestException(SelfTestFault.DatabaseReadOnly);
        }
    }

    private async Task<string?> CompareClocksAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow();
        var there = await database.Database.SqlQueryRaw<DateTimeOffset>("SELECT clock_timestamp() AS \"Value\"").SingleAsync(cancellationToken);
        return Clocks.Compare(before, there, time.GetUtcNow());
    }
}
