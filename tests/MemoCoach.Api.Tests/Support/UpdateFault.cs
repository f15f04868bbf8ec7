using System.Data.Common;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MemoCoach.Api.Tests.Support;

/// <summary>Lets a database refuse the second of its changes, and that one only.</summary>
internal sealed class UpdateFault(Exception refusal) : DbCommandInterceptor
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _changes;

    /// <summary>Ends with the first change after the refused one.</summary>
    public Task Over => _over.Task;

    /// <summary>The same database with the fault.</summary>
    public MemoDbContext Open(MemoDbContext database) => database switch
    {
        SqliteMemoDbContext => new SqliteMemoDbContext(Options<SqliteMemoDbContext>(database)),
        _ => new PostgresMemoDbContext(Options<PostgresMemoDbContext>(database)),
    };

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        switch (++_changes)
        {
            case 2:
                throw refusal;
            case 3:
                _over.SetResult();
                break;
        }

        return ValueTask.FromResult(result);
    }

    private DbContextOptions<T> Options<T>(MemoDbContext database)
        where T : DbContext => new DbContextOptionsBuilder<T>((DbContextOptions<T>)database.GetService<IDbContextOptions>()).AddInterceptors(this).Options;
}
