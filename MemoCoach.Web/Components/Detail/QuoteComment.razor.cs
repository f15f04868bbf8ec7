using MemoCoach.Contracts.Evaluations;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Detail;

/// <summary>Which criterion a quotation speaks for.</summary>
public sealed partial class QuoteComment
{
    /// <summary>The criterion.</summary>
    [Parameter, EditorRequired]
    public required CriterionResult Criterion { get; set; }

    /// <summary>The evaluation's language.</summary>
    [Parameter, EditorRequired]
    public required string Language { get; set; }
}
