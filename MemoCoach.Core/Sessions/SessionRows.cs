using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Sessions;

/// <summary>Writes the rows of a session and its writer.</summary>
internal static class SessionRows
{
    /// <summary>Inserts both; a second request of the same session at the same moment is no error.</summary>
    public static async Task InsertAsync(MemoDbContext database, WriterSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        database.Add(new Writer { Id = session.WriterId, CreatedAt = now });
        database.Add(new Session { TokenHash = session.TokenHash, WriterId = session.WriterId, CreatedAt = now, ExpiresAt = session.ExpiresAt });
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // Both rows are written in one transaction, so the other request wrote both.
            database.ChangeTracker.Clear();
        }
    }
}
