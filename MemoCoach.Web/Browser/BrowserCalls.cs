using MemoCoach.Web.Api;

namespace MemoCoach.Web.Browser;

/// <summary>
/// What the page's scripts call without the circuit, so that a draft is saved and a file is read or fetched also while the circuit is lost.
/// Other sites cannot call them: the cookie is SameSite.
/// </summary>
internal static class BrowserCalls
{
    public const string Draft = "/draft";
    public const string Document = "/document";
    public const string Reports = "/reports";
    public const string Export = "/export";
    public const string Audit = "/admin/audit/export";
    public const string Configuration = "/admin/configuration/archive";

    public static void AddBrowserCalls(this IServiceCollection services) => services.AddApiClient<ApiForwarder>();

    public static void MapBrowserCalls(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Draft, (HttpContext context, ApiForwarder api) => api.ForwardAsync(context, "/api/v1/draft"));
        routes.MapPut(Draft, (HttpContext context, ApiForwarder api) => api.ForwardAsync(context, "/api/v1/draft"));
        routes.MapGet($"{Reports}/{{id:guid}}", (Guid id, HttpContext context, ApiForwarder api) => api.ForwardAsync(context, $"/api/v1/evaluations/{id}/report"));
        routes.MapGet(Export, (HttpContext context, ApiForwarder api) => api.ForwardAsync(context, "/api/v1/export"));
        routes.MapGet(Audit, (HttpContext context, ApiForwarder api) => api.ForwardAsync(context, "/api/v1/admin/audit/export"));
        routes.MapGet(Configuration, (HttpContext context, ApiForwarder api) => api.ForwardAsync(context, "/api/v1/admin/configuration/archive"));
        routes.MapPost(Document, (HttpContext context, ApiForwarder api) => api.ForwardAsync(context, "/api/v1/documents"));
    }
}
