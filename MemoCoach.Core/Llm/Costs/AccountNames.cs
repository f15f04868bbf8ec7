using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Llm.Costs;

/// <summary>Names of those writers that have accounts.</summary>
internal static class AccountNames
{
    public static Task<Dictionary<Guid, string>> ReadAsync(MemoDbContext database, IReadOnlyCollection<Guid> writers, CancellationToken cancellationToken) =>
        database.Accounts.Where(account => writers.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.UserName!, cancellationToken);
}
