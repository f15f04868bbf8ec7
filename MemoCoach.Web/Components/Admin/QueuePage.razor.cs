using MemoCoach.Contracts.Admin;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>What waits, runs, is delayed or was given up; read anew every two seconds while the page is in sight.</summary>
public sealed partial class QueuePage
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private QueueView? queue;
    private ITimer? timer;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        timer = Time.CreateTimer(_ => _ = InvokeAsync(RefreshAsync), null, Interval, Interval);
        return LoadAsync();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        timer?.Dispose();
        base.Dispose(disposing);
    }

    private static IEnumerable<(QueuedJobState State, long Count)> Counts(QueueView view) =>
    [
        (QueuedJobState.Waiting, view.Waiting),
        (QueuedJobState.Running, view.Running),
        (QueuedJobState.Delayed, view.Delayed),
        (QueuedJobState.Dead, view.Dead),
    ];

    private Task LoadAsync() => TryAsync(ReadAsync);

    /// <summary>A refusal stays in sight until somebody asks again.</summary>
    private async Task RefreshAsync()
    {
        if (!IsBusy && Problem is null)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => queue = await Admin.GetQueueAsync(cancellationToken);

    private Task SetPausedAsync(bool isPaused) => ActAsync(stop => Admin.SetPausedAsync(isPaused, stop));

    private Task RetryAsync(Guid id) => ActAsync(stop => Admin.RetryJobAsync(id, stop), IdOf(id));

    private Task DiscardAsync(Guid id)
    {
        string[] rows = [.. queue!.Jobs.Select(job => IdOf(job.Id))];
        var place = Array.IndexOf(rows, IdOf(id));
        return ActAsync(stop => Admin.DiscardJobAsync(id, stop), [.. rows.Skip(place + 1), .. rows.Take(Math.Max(place, 0)).Reverse()]);
    }

    private static string IdOf(Guid job) => $"job-{job}";

    private Task ActAsync(Func<CancellationToken, Task> act, params string[] next) => TryAsync(async cancellationToken =>
    {
        await act(cancellationToken);
        await ReadAsync(cancellationToken);
        Focus.Regain(next);
    });
}
