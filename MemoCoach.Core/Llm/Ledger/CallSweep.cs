using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Llm.Ledger;

/// <summary>Settles the calls of processes that died: the provider may bill them, so their reserved price counts.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class CallSweep(MemoDbContext database, TimeProvider time)
{
    /// <summary>Settles every call whose lease has ended, and marks it as estimated.</summary>
    /// <param name="cancellationToken">Ends waiting for the database.</param>
    /// <returns>How many there were.</returns>
    public Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.LlmCalls.Where(row => row.State == LlmCallState.Reserved && row.LeaseUntil < now)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(call => call.State, LlmCallState.Estimated)
                    .SetProperty(call => call.CostMicroDollars, call => call.ReservedMicroDollars)
                    .SetProperty(call => call.Error, "Abandoned"),
                cancellationToken);
    }
}
