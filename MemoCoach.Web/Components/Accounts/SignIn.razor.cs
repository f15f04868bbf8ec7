using MemoCoach.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Accounts;

/// <summary>The page on which somebody signs in: by password, or at the provider that <c>auth.yaml</c> names.</summary>
public sealed partial class SignIn
{
    private string? provider;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private AccountClient Accounts { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private string? Problem { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => provider = await Accounts.FindOpenIdAsync(Context.RequestAborted);
}
