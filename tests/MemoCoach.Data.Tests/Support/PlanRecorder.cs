using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MemoCoach.Data.Tests.Support;

/// <summary>Asks the database, before each query, how it is going to answer.</summary>
internal sealed class PlanRecorder(string explain) : DbCommandInterceptor
{
    /// <summary>The steps so far, each with its query.</summary>
    public List<(string Step, string Sql)> Steps { get; } = [];

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await using var question = command.Connection!.CreateCommand();
        question.CommandText = $"{explain} {command.CommandText}";
        question.Transaction = command.Transaction;
        foreach (DbParameter parameter in command.Parameters)
        {
            var same = question.CreateParameter();
            (same.ParameterName, same.Value) = (parameter.ParameterName, parameter.Value);
            question.Parameters.Add(same);
        }

        await using var plan = await question.ExecuteReaderAsync(cancellationToken);
        while (await plan.ReadAsync(cancellationToken))
        {
            Steps.Add(($"{plan.GetValue(plan.FieldCount - 1)}".Trim(), command.CommandText));
        }

        return result;
    }
}
