using MemoCoach.Contracts.Guide;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Help;

/// <summary>The criteria in force with what each score means.</summary>
public sealed partial class RubricGuide
{
    /// <summary>The guide.</summary>
    [Parameter, EditorRequired]
    public required GuideResponse Guide { get; set; }
}
