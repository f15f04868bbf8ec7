using MemoCoach.Contracts.Configuration;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin.Configuration;

/// <summary>Three cells of a table: before, after, and the shift with its sign.</summary>
public sealed partial class ShiftCells
{
    /// <summary>The scores.</summary>
    [Parameter, EditorRequired]
    public required ScoreShift Score { get; set; }
}
