using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MemoCoach.Core.Accounts;

/// <summary>Makes what was written without an account an account's.</summary>
/// <param name="database">The database.</param>
/// <param name="sessions">Finds the anonymous session.</param>
/// <param name="audit">Remembers it.</param>
public sealed class WorkClaims(MemoDbContext database, SessionStore sessions, AuditLog audit)
{
    /// <summary>Everything of the anonymous session's writer becomes the account's; the session stays and owns nothing.</summary>
    /// <param name="actor">The account.</param>
    /// <param name="token">The anonymous session's token: whoever has it may act for it.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="false"/> if the token is not one of an anonymous session.</returns>
    public async Task<bool> ClaimAsync(Actor actor, string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await sessions.FindAsync(token, cancellationToken) is not { Role: null } session)
        {
            return false;
        }

        if (session.Kept)
        {
            await database.Database.CreateExecutionStrategy().ExecuteAsync(() => MoveAsync(session.WriterId, actor, cancellationToken));
        }

        return true;
    }

    private async Task MoveAsync(Guid from, Actor actor, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var moved = 0;
        foreach (var key in OwnedRows())
        {
            moved += await MoveAsync(key, from, actor.Id!.Value, cancellationToken);
        }

        audit.Add(actor, AuditActions.WorkClaimed, actor.Name, $"{moved} rows");
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>From the model, so that a table that is added later is not forgotten.</summary>
    private IEnumerable<IForeignKey> OwnedRows() => database.Model.GetEntityTypes()
        .Where(type => type.ClrType != typeof(Session) && type.ClrType != typeof(Account))
        .SelectMany(type => type.GetForeignKeys())
        .Where(key => key.PrincipalEntityType.ClrType == typeof(Writer));

    /// <summary>Names come from the model, values are parameters.</summary>
    private Task<int> MoveAsync(IForeignKey owner, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var table = StoreObjectIdentifier.Table(owner.DeclaringEntityType.GetTableName()!, owner.DeclaringEntityType.GetSchema());
        var column = owner.Properties[0].GetColumnName(table)!;
        var sql = $"UPDATE \"{table.Name}\" SET \"{column}\" = {{0}} WHERE \"{column}\" = {{1}}"
            + string.Concat(UniqueWith(owner).Select(columns => Unless(table.Name, column, columns.Select(property => property.GetColumnName(table)!))));
        return database.Database.ExecuteSqlRawAsync(sql, [to, from], cancellationToken);
    }

    /// <summary>What may stand only once for a writer: the other columns of each unique key.</summary>
    private static IEnumerable<IEnumerable<IProperty>> UniqueWith(IForeignKey owner)
    {
        var column = owner.Properties[0];
        var type = owner.DeclaringEntityType;
        return type.GetKeys().Select(key => key.Properties)
            .Concat(type.GetIndexes().Where(index => index.IsUnique).Select(index => index.Properties))
            .Where(properties => properties.Contains(column))
            .Select(properties => properties.Where(property => property != column));
    }

    /// <summary>A row of which the account has one already, such as a draft where a writer has only one, stays where it is.</summary>
    private static string Unless(string table, string owner, IEnumerable<string> columns) =>
        $" AND NOT EXISTS (SELECT 1 FROM \"{table}\" AS mine WHERE mine.\"{owner}\" = {{0}}"
        + string.Concat(columns.Select(column => $" AND mine.\"{column}\" = \"{table}\".\"{column}\"")) + ")";
}
