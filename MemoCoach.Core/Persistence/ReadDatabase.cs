namespace MemoCoach.Core.Persistence;

/// <summary>
/// The database for what may be a moment old: progress, exports, lists for administrators. A read replica where one is named
/// (<c>ConnectionStrings:memocoach-read</c>), otherwise the database itself.
/// </summary>
/// <param name="database">Only for reading.</param>
public sealed class ReadDatabase(MemoDbContext database)
{
    /// <summary>Only for reading.</summary>
    public MemoDbContext Context => database;
}
