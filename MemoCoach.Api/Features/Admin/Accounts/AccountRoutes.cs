namespace MemoCoach.Api.Features.Admin.Accounts;

/// <summary>Operations on everybody's accounts.</summary>
internal static class AccountRoutes
{
    public static void MapAdminAccounts(this IEndpointRouteBuilder admin)
    {
        var group = admin.MapGroup("/accounts");
        group.MapGet("/", ListAccounts.Handle).WithSummary("All accounts");
        group.MapPost("/", CreateAccount.Handle).WithSummary("Make an account and a one-time link for its owner");
        group.MapPatch("/{id:guid}", ChangeAccount.Handle).WithSummary("Shut or open it, or give it another role");
        group.MapPost("/{id:guid}/reset", ResetPassword.Handle).WithSummary("Take its password away and make a one-time link");
        group.MapPost("/{id:guid}/revoke", RevokeSessions.Handle).WithSummary("End its sessions");
    }
}
