namespace MemoCoach.Web.Browser;

/// <summary>
/// What the page's scripts call without the circuit, so that a draft is saved and a file is read also while the circuit is lost.
/// Other sites cannot call them: the cookie is SameSite.
/// </summary>
internal static class BrowserCalls
{
    public const string Draft = "/draft";
    public const string Document = "/document";

    public static void AddBrowserCalls(this IServiceCollection services) => services.AddHttpClient<ApiForwarder>(Api.ApiServices.UseApiAddress);

    public static void MapBrowserCalls(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Draft, (HttpContext context, ApiForwarder api) => api.ForwardAsync(context, "/api/v1/draft"));
        routes.MapPut(Draft, (HttpContext context, ApiForwarder api) => api.ForwardAsync(context, "/api/v1/draft"));
        routes.MapPost(Document, (HttpContext context, ApiForwarder api) => api.ForwardAsync(context, "/api/v1/documents"));
    }
}
