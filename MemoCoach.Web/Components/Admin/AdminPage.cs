using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>A page for administrators: it calls the API and shows what goes wrong, and stops when it is left.</summary>
public abstract class AdminPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();

    [Inject]
    private protected AdminClient Admin { get; private set; } = default!;

    [Inject]
    private protected BrowserFocus Focus { get; private set; } = default!;

    /// <summary>Why the last call did not work.</summary>
    protected Problem? Problem { get; private set; }

    /// <summary>Whether a call is under way.</summary>
    protected bool IsBusy { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Id of what the keyboard goes on with where nothing else is said; <see langword="null"/> for the heading in sight.</summary>
    protected virtual string? GoesOnAt => null;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender) => await Focus.AfterRenderAsync();

    /// <summary>Ends what the page began.</summary>
    /// <param name="disposing">Always <see langword="true"/>: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    /// <summary>Does something at the API unless a call is under way: the second click of a double click adds nothing.</summary>
    /// <param name="work">What to do.</param>
    /// <returns>A task that ends when the API has answered.</returns>
    protected Task TryOnceAsync(Func<CancellationToken, Task> work) => IsBusy ? Task.CompletedTask : TryAsync(work);

    /// <summary>Does something at the API; what goes wrong becomes <see cref="Problem"/>.</summary>
    /// <param name="work">What to do.</param>
    /// <returns>A task that ends when the API has answered.</returns>
    protected async Task TryAsync(Func<CancellationToken, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        (IsBusy, Problem) = (true, null);
        try
        {
            await work(leaving.Token);
        }
        catch (MemoCoachException exception)
        {
            Problem = exception.Problem;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left meanwhile.
        }
        finally
        {
            IsBusy = false;
            Focus.Regain(GoesOnAt is { } id ? [id] : []); // The button was disabled meanwhile, or is gone.
        }
    }
}
