namespace MemoCoach.Api.Features.Admin.Models;

/// <summary>Operations on what models were asked and what that took.</summary>
internal static class ModelRoutes
{
    public static void MapAdminModels(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/calls", ListCalls.Handle).WithSummary("Calls of model providers, newest first");
        admin.MapGet("/costs", GetCosts.Handle).WithSummary("Tokens and US dollars by provider, model, day and writer, and budgets");
    }
}
