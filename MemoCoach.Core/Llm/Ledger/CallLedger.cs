using MemoCoach.Core.Llm.Calls;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Llm.Ledger;

/// <summary>
/// Writes every call down before it is made, and what it cost after it. No call is made that is not written down, and none whose worst-case
/// price a budget has no room for; both are one transaction, so a crash leaves either both or neither.
/// </summary>
internal sealed partial class CallLedger(IServiceScopeFactory scopes, ILogger<CallLedger> logger) : IDisposable
{
    // A burst waits here rather than for the database's connections, or for the one writer that SQLite has.
    private readonly SemaphoreSlim gate = new(8);

    /// <summary>Writes a call down and sets its worst-case price aside.</summary>
    /// <param name="call">The call.</param>
    /// <param name="budgets">The rows it counts against.</param>
    /// <param name="cancellationToken">Ends waiting for the database.</param>
    /// <exception cref="ModelCallException">A budget has no room for it.</exception>
    public Task<Reservation> ReserveAsync(LlmCall call, IReadOnlyList<BudgetScope> budgets, CancellationToken cancellationToken) => InTurnAsync(
        async database =>
        {
            var price = call.ReservedMicroDollars;
            var charged = price > 0 ? budgets : [];
            if (!await TryReserveAsync(database, call, charged, cancellationToken).ConfigureAwait(false))
            {
                await BudgetRows.AddMissingAsync(database, charged, cancellationToken).ConfigureAwait(false);
                if (!await TryReserveAsync(database, call, charged, cancellationToken).ConfigureAwait(false))
                {
                    var full = await BudgetRows.FullAsync(database, charged, price, cancellationToken).ConfigureAwait(false);
                    throw new ModelCallException(ModelFailure.BudgetExhausted, $"the budget {full ?? "it counts against"} has no room for this call's worst case");
                }
            }

            return new Reservation(call.Id, price, charged);
        },
        cancellationToken);

    /// <summary>Writes down what a call cost, and frees the rest. A call that was settled meanwhile, since its lease had ended, stays so.</summary>
    public async Task SettleAsync(Reservation reservation, CallResult result)
    {
        try
        {
            await InTurnAsync(database => SettleAsync(database, reservation, result), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception.IsDatabaseAway())
        {
            LogNotSettled(exception, reservation.CallId);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private static Task<bool> TryReserveAsync(
        MemoDbContext database, LlmCall call, IReadOnlyList<BudgetScope> charged, CancellationToken cancellationToken) =>
        database.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            if (charged.Count > 0
                && await BudgetRows.CommitAsync(database, charged, call.ReservedMicroDollars, cancellationToken).ConfigureAwait(false) < charged.Count)
            {
                return false;
            }

            database.ChangeTracker.Clear();
            database.LlmCalls.Add(call);
            await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return true;
        });

    private static Task<bool> SettleAsync(MemoDbContext database, Reservation reservation, CallResult result) =>
        database.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await database.Database.BeginTransactionAsync().ConfigureAwait(false);
            var settled = await database.LlmCalls.Where(row => row.Id == reservation.CallId && row.State == LlmCallState.Reserved)
                .ExecuteUpdateAsync(row => row
                    .SetProperty(call => call.State, result.State)
                    .SetProperty(call => call.CostMicroDollars, result.CostMicroDollars)
                    .SetProperty(call => call.InputTokens, result.InputTokens)
                    .SetProperty(call => call.OutputTokens, result.OutputTokens)
                    .SetProperty(call => call.LatencyMilliseconds, result.LatencyMilliseconds)
                    .SetProperty(call => call.FirstTokenMilliseconds, result.FirstTokenMilliseconds)
                    .SetProperty(call => call.Error, result.Error)).ConfigureAwait(false);
            if (settled == 1 && reservation.Scopes.Count > 0 && reservation.Price != result.CostMicroDollars)
            {
                await BudgetRows.FreeAsync(database, reservation.Scopes, reservation.Price - result.CostMicroDollars).ConfigureAwait(false);
            }

            await transaction.CommitAsync().ConfigureAwait(false);
            return settled == 1;
        });

    private async Task<T> InTurnAsync<T>(Func<MemoDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await work(scope.ServiceProvider.GetRequiredService<MemoDbContext>()).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cost of call {CallId} could not be written down; its reserved price counts once its lease ends.")]
    private partial void LogNotSettled(Exception exception, Guid callId);
}
