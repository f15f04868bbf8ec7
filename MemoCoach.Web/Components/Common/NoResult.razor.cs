using MemoCoach.Contracts.Evaluations;
using MemoCoach.Web.Api;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Common;

/// <summary>Stands where a result would: it is being fetched, there is none yet, it failed, or it was cancelled.</summary>
public sealed partial class NoResult
{
    /// <summary>The evaluation, if there is one.</summary>
    [Parameter]
    public EvaluationResponse? Evaluation { get; set; }

    /// <summary>Why it could not be fetched.</summary>
    [Parameter]
    public Problem? Problem { get; set; }

    /// <summary>Whether it is being fetched.</summary>
    [Parameter]
    public bool IsLoading { get; set; }

    /// <summary>Name of the part of the page.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Id for the heading.</summary>
    [Parameter, EditorRequired]
    public required string HeadingId { get; set; }

    /// <summary>Fetches again.</summary>
    [Parameter]
    public EventCallback Retry { get; set; }

    private string Reason => Evaluation?.Status switch
    {
        _ when Problem is not null => "Problem",
        EvaluationStatus.Failed => "Failed",
        EvaluationStatus.Cancelled => "Cancelled",
        EvaluationStatus.Queued or EvaluationStatus.Running => "Running",
        _ => "None",
    };

    private Problem? Explanation => Problem ?? (Evaluation?.Error is { } error ? new Problem(error.Code) : null);

    private string WriteAddress => new WorkspaceAddress(WorkspaceTab.Write, Evaluation?.Id).ToString();
}
