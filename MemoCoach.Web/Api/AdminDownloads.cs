using System.Net.Http.Headers;
using MemoCoach.Web.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Web.Api;

/// <summary>Files that only an administrator's session can fetch from the API: passed through, since the browser has no token.</summary>
internal static class AdminDownloads
{
    public const string Audit = "/admin/audit/export";

    public static void MapAdminDownloads(this IEndpointRouteBuilder routes) => routes.MapGet(Audit, AuditAsync);

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> AuditAsync(
        HttpContext context, IHttpClientFactory clients, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/admin/audit/export");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SessionCookie.ReadAccount(context.Request) ?? "");
        try
        {
            var response = await clients.CreateClient(nameof(AdminClient)).SendToApiAsync(request, cancellationToken);
            context.Response.RegisterForDispose(response);
            return TypedResults.Stream(body => response.Content.CopyToAsync(body, cancellationToken), "application/x-ndjson", "memocoach-audit.jsonl");
        }
        catch (MemoCoachException exception) when (exception.Status is { } status)
        {
            return TypedResults.Problem(statusCode: (int)status);
        }
    }
}
