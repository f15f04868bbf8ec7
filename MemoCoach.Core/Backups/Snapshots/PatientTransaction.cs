using System.Data.Common;
using Npgsql;

namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>Reading or writing a whole table takes as long as it takes.</summary>
internal static class PatientTransaction
{
    /// <summary>Lifts PostgreSQL's time limits on statements for this transaction; SQLite has none.</summary>
    public static async Task LiftTimeLimitsAsync(this DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (transaction is NpgsqlTransaction)
        {
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
