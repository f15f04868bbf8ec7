using MemoCoach.Contracts.Admin;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>The budgets in force, how much of them is gone, and what happens then.</summary>
public sealed partial class BudgetTable
{
    /// <summary>The budgets.</summary>
    [Parameter, EditorRequired]
    public required BudgetView Budgets { get; set; }

    private static decimal Share(BudgetLine line) => (line.UsedUsd + line.ReservedUsd) / line.LimitUsd!.Value;

    private string Whose(BudgetLine line) => line.Scope switch
    {
        BudgetLineScope.Total => T["Budgets.Total"],
        BudgetLineScope.Provider => T["Budgets.Provider", line.Name ?? ""],
        _ => line.Name ?? T["Costs.Anonymous", AdminText.Short(line.WriterId!.Value)],
    };
}
