namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>Takes the rows of one table, in the way that is quickest for its database. Left without completion, it takes none.</summary>
internal interface IRowTarget : IAsyncDisposable
{
    /// <summary>Takes a row.</summary>
    /// <param name="values">Its values as the database's parameters want them, <see cref="DBNull"/> for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task AddAsync(IReadOnlyList<object> values, CancellationToken cancellationToken);

    /// <summary>Ends the table, once all its rows were added.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task CompleteAsync(CancellationToken cancellationToken);
}
