using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Support;

/// <summary>Looks behind replays: no operation tells their jobs.</summary>
internal static class ReplayedMemos
{
    /// <summary>The job of a memo that was replayed once.</summary>
    public static async Task<Guid> IdAsync(CoachSystem system, Guid memoVersion)
    {
        await using var scope = system.Look();
        return await Rows(scope).Where(row => row.MemoVersionId == memoVersion).Select(row => row.Id).SingleAsync();
    }

    public static async Task<ReplayedMemo> ReadAsync(CoachSystem system, Guid id)
    {
        await using var scope = system.Look();
        return await Rows(scope).AsNoTracking().SingleAsync(row => row.Id == id);
    }

    /// <summary>As if workers had begun it so many times.</summary>
    public static async Task BegunAsync(CoachSystem system, Guid id, int times)
    {
        await using var scope = system.Look();
        await Rows(scope).Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(memo => memo.Attempt, times));
    }

    private static DbSet<ReplayedMemo> Rows(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<MemoDbContext>().Set<ReplayedMemo>();
}
