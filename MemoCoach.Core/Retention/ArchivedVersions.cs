using System.Text.Json;
using MemoCoach.Contracts.Exports;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Retention;

/// <summary>What was archived of a writer's memos.</summary>
/// <param name="database">The database.</param>
public sealed class ArchivedVersions(MemoDbContext database)
{
    /// <summary>Every archived version of a writer, oldest first.</summary>
    /// <param name="writerId">Whose.</param>
    /// <returns>The versions, read as they are asked for.</returns>
    public IAsyncEnumerable<ArchivedMemoVersion> ReadAllAsync(Guid writerId) => RowPages
        .ReadAsync(RowPages.FewRows, last => Of(writerId).Where(row => row.Id > last).OrderBy(row => row.Id), row => row.Id)
        .Select(row => JsonSerializer.Deserialize<ArchivedMemoVersion>(row.Content, JsonSerializerOptions.Web)!);

    private IQueryable<ArchivedVersion> Of(Guid writerId) => database.ArchivedVersions.AsNoTracking().Where(row => row.WriterId == writerId);
}
