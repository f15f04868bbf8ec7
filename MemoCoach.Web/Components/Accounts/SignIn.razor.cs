using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Accounts;

/// <summary>The page on which somebody signs in.</summary>
public sealed partial class SignIn
{
    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private string? Problem { get; set; }
}
