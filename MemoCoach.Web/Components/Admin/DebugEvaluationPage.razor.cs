using MemoCoach.Contracts.Admin;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>How one evaluation came about, whoever's it is.</summary>
public sealed partial class DebugEvaluationPage
{
    private EvaluationDebug? evaluation;

    /// <summary>The evaluation.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => TryAsync(async cancellationToken => evaluation = await Admin.GetEvaluationDebugAsync(Id, cancellationToken));
}
