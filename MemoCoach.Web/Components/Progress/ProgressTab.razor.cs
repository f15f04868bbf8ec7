using System.Globalization;
using MemoCoach.Contracts.Progress;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Progress;

/// <summary>The tab that shows how the writer's scores move.</summary>
public sealed partial class ProgressTab
{
    /// <summary>Days back from now; 0 for all times.</summary>
    internal static readonly int[] Ranges = [0, 365, 90, 30];

    private readonly CancellationTokenSource leaving = new();
    private int days;
    private ProgressResponse? progress;
    private Problem? problem;
    private bool wasInSight;

    [Inject]
    private MemoCoachClient Client { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        leaving.Cancel();
        leaving.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>What was evaluated or deleted meanwhile counts at each visit.</summary>
    protected override async Task OnParametersSetAsync()
    {
        var comesIntoSight = IsInSight && !wasInSight;
        wasInSight = IsInSight;
        if (comesIntoSight && RendererInfo.IsInteractive)
        {
            await LoadAsync();
        }
    }

    private Task ChooseAsync(ChangeEventArgs change)
    {
        days = int.Parse((string)change.Value!, CultureInfo.InvariantCulture);
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            progress = await Client.GetProgressAsync(days == 0 ? null : Time.GetUtcNow().AddDays(-days), leaving.Token);
            problem = null;
        }
        catch (MemoCoachException exception)
        {
            problem = exception.Problem;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
