using MemoCoach.Contracts.Memos;

namespace MemoCoach.Web.Components.History;

/// <summary>A memo that will be deleted unless the writer changes their mind.</summary>
internal sealed class Deletion : IDisposable
{
    private static readonly TimeSpan Respite = TimeSpan.FromSeconds(8);
    private readonly ITimer timer;

    /// <summary>Begins the time in which it can be undone.</summary>
    /// <param name="memo">The memo.</param>
    /// <param name="place">Where it stood in the list.</param>
    /// <param name="time">The clock.</param>
    /// <param name="due">Deletes it.</param>
    public Deletion(MemoSummary memo, int place, TimeProvider time, Func<Task> due)
    {
        (Memo, Place) = (memo, place);
        timer = time.CreateTimer(_ => due(), null, Respite, Timeout.InfiniteTimeSpan);
    }

    public MemoSummary Memo { get; }

    public int Place { get; }

    public void Dispose() => timer.Dispose();
}
