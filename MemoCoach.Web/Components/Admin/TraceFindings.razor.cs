using MemoCoach.Contracts.Admin;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>What is recorded of one trace.</summary>
public sealed partial class TraceFindings
{
    /// <summary>The trace.</summary>
    [Parameter, EditorRequired]
    public required TraceView Trace { get; set; }
}
