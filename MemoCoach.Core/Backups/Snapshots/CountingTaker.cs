using System.Buffers;

namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>Takes nothing: the reader counts and compares by itself.</summary>
internal sealed class CountingTaker : ISnapshotTaker
{
    public Task BeginAsync(SnapshotTableStart table, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task TakeAsync(ReadOnlySequence<byte> row, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task TakeAsync(SnapshotFile file, CancellationToken cancellationToken) => Task.CompletedTask;
}
