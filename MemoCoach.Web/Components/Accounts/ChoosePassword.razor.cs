using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Accounts;

/// <summary>The page on which a password is chosen by a one-time link.</summary>
public sealed partial class ChoosePassword
{
    [SupplyParameterFromQuery]
    private string? Token { get; set; }

    [SupplyParameterFromQuery]
    private string? Problem { get; set; }
}
