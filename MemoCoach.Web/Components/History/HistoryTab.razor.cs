using MemoCoach.Contracts.Memos;
using MemoCoach.Web.Api;
using MemoCoach.Web.Components.Writing;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.History;

/// <summary>The tab that lists the writer's memos: to find, rename and delete them.</summary>
public sealed partial class HistoryTab
{
    private readonly CancellationTokenSource leaving = new();
    private readonly List<MemoSummary> memos = [];
    private Deletion? deletion;
    private Guid? next;
    private Problem? problem;
    private string search = "";
    private bool isLoaded;
    private bool isConfirming;
    private bool wasInSight;

    [Inject]
    private MemoCoachClient Client { get; set; } = default!;

    [Inject]
    private BrowserDraft Draft { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private BrowserFocus Focus { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _ = CommitAsync();
        leaving.Cancel();
        leaving.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>What was evaluated meanwhile is there at each visit.</summary>
    protected override async Task OnParametersSetAsync()
    {
        var comesIntoSight = IsInSight && !wasInSight;
        wasInSight = IsInSight;
        if (comesIntoSight && RendererInfo.IsInteractive)
        {
            await LoadAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender) => await Focus.AfterRenderAsync();

    private Task LoadAsync() => TryAsync(async () =>
    {
        var asked = search;
        var page = await Client.ListMemosAsync(asked, after: null, leaving.Token);
        if (asked == search)
        {
            memos.Clear();
            Show(page);
        }
    });

    /// <summary>Asked twice, or overtaken by another search, it adds nothing.</summary>
    private Task LoadMoreAsync() => TryAsync(async () =>
    {
        var asked = (search, next);
        var page = await Client.ListMemosAsync(search, next, leaving.Token);
        if (asked == (search, next))
        {
            Show(page);
            Focus.Regain([.. page.Items.Take(1).Select(MemoRow.IdOf)]);
        }
    });

    private void Show(MemoPage page)
    {
        memos.AddRange(page.Items.Where(memo => memo.Id != deletion?.Memo.Id));
        (next, isLoaded) = (page.Next, true);
    }

    private int PlaceOf(MemoSummary memo) => memos.FindIndex(listed => listed.Id == memo.Id);

    private Task RenameAsync(MemoSummary memo, string title) => TryAsync(async () =>
    {
        await Client.RenameMemoAsync(memo.Id, title, leaving.Token);
        if (PlaceOf(memo) is >= 0 and var place)
        {
            memos[place] = memo with { Title = title.Length > 0 ? title : null };
        }
    });

    /// <summary>Gone from sight at once, and for good a little later or when the page is left.</summary>
    private async Task DeleteAsync(MemoSummary memo)
    {
        if (PlaceOf(memo) < 0)
        {
            return; // Clicked again before the browser heard of it: this must not end the time to undo.
        }

        await CommitAsync();
        if (PlaceOf(memo) is >= 0 and var place)
        {
            deletion = new Deletion(memo, place, Time, () => InvokeAsync(LapseAsync));
            memos.RemoveAt(place);
            Focus.Regain([.. memos.Skip(Math.Min(place, memos.Count - 1)).Take(1).Select(MemoRow.IdOf)]);
        }
    }

    private void Undo()
    {
        if (deletion is { } undone)
        {
            undone.Dispose();
            memos.Insert(Math.Min(undone.Place, memos.Count), undone.Memo);
            deletion = null;
            Focus.Move(MemoRow.IdOf(undone.Memo));
        }
    }

    /// <summary>The button that would undo it goes.</summary>
    private Task LapseAsync()
    {
        Focus.Regain();
        return CommitAsync();
    }

    private async Task CommitAsync()
    {
        if (deletion is not { } due)
        {
            return;
        }

        deletion = null;
        due.Dispose();
        await TryAsync(() => Client.DeleteMemoAsync(due.Memo.Id, CancellationToken.None));
        await ForgetAsync(due.Memo.EvaluationId);
    }

    /// <summary>The harmless answer is the one at hand.</summary>
    private void Ask()
    {
        isConfirming = true;
        Focus.Move("keep-all");
    }

    private void Keep()
    {
        isConfirming = false;
        Focus.Move("delete-all");
    }

    private Task DeleteEverythingAsync() => TryAsync(async () =>
    {
        await Client.DeleteEverythingAsync(leaving.Token);
        deletion?.Dispose();
        deletion = null;
        await Draft.ForgetAsync(leaving.Token);
        memos.Clear();
        (isConfirming, next) = (false, null);
        Focus.Move("history-heading");
        await ForgetAsync(Workspace.Evaluation?.Id);
    });

    /// <summary>What was deleted is not shown any longer by the other tabs.</summary>
    private async Task ForgetAsync(Guid? evaluation)
    {
        if (evaluation is not null && Workspace.Evaluation?.Id == evaluation && !leaving.IsCancellationRequested)
        {
            await Workspace.OpenAsync(id: null);
        }
    }

    private async Task TryAsync(Func<Task> action)
    {
        try
        {
            problem = null;
            await action();
        }
        catch (MemoCoachException exception)
        {
            problem = exception.Problem;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }

        if (!leaving.IsCancellationRequested)
        {
            StateHasChanged();
        }
    }
}
