using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Versions;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Versions;

/// <summary>Shows its content with what changed since the version before; without, until that is known, and for a first version.</summary>
public sealed partial class WithComparison : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private Guid compared;
    private VersionComparison? comparison;
    private Problem? problem;

    /// <summary>A finished evaluation.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }

    /// <summary>What to show of the comparison.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment<VersionComparison?> ChildContent { get; set; }

    [Inject]
    private MemoCoachClient Client { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    /// <summary>A first version is not asked about.</summary>
    protected override async Task OnParametersSetAsync()
    {
        if (compared != Evaluation.Id)
        {
            (compared, comparison, problem) = (Evaluation.Id, null, null);
            if (Evaluation.Version > 1)
            {
                await LoadAsync();
            }
        }
    }

    private async Task LoadAsync()
    {
        var asked = Evaluation.Id;
        try
        {
            var answer = await Client.CompareAsync(asked, leaving.Token);
            comparison = asked == compared ? answer : comparison;
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
