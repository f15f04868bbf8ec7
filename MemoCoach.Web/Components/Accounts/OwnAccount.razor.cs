using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Accounts;

/// <summary>One's own account: another password, and signing out.</summary>
public sealed partial class OwnAccount
{
    [SupplyParameterFromQuery]
    private string? Problem { get; set; }

    [SupplyParameterFromQuery]
    private bool Changed { get; set; }
}
