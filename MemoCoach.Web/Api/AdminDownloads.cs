using System.Net.Http.Headers;
using MemoCoach.Web.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Web.Api;

/// <summary>Files that only an administrator's session can fetch from the API: passed through, since the browser has no token.</summary>
internal static class AdminDownloads
{
    public const string Audit = "/admin/audit/export";

    public const string Configuration = "/admin/configuration/archive";

    public static void MapAdminDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Audit, (HttpContext context, IHttpClientFactory clients, CancellationToken cancellationToken) =>
            PassAsync(context, clients, new("/api/v1/admin/audit/export", "application/x-ndjson", "memocoach-audit.jsonl"), cancellationToken));
        routes.MapGet(Configuration, (HttpContext context, IHttpClientFactory clients, CancellationToken cancellationToken) =>
            PassAsync(context, clients, new("/api/v1/admin/configuration/archive", "application/zip", "memocoach-configuration.zip"), cancellationToken));
    }

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> PassAsync(
        HttpContext context, IHttpClientFactory clients, Download download, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, download.Address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SessionCookie.ReadAccount(context.Request) ?? "");
        try
        {
            var response = await clients.CreateClient(nameof(AdminClient)).SendToApiAsync(request, cancellationToken);
            context.Response.RegisterForDispose(response);
            return TypedResults.Stream(body => response.Content.CopyToAsync(body, cancellationToken), download.ContentType, download.FileName);
        }
        catch (MemoCoachException exception) when (exception.Status is { } status)
        {
            return TypedResults.Problem(statusCode: (int)status);
        }
    }

    private sealed record Download(string Address, string ContentType, string FileName);
}
