using System.Globalization;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Versions;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Versions;

/// <summary>What changed since the version before; nothing for a first version.</summary>
public sealed partial class VersionsPanel : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private Guid compared;
    private VersionComparison? comparison;
    private Problem? problem;

    /// <summary>A finished evaluation.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }

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

    private static string Score(decimal score) => score.ToString("0.00", CultureInfo.CurrentCulture);

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
