namespace MemoCoach.Api.Problems;

/// <summary>
/// Headers for answers that no page shows and no cache keeps (OWASP REST Security Cheat Sheet). There is no CORS policy: other
/// sites' scripts get nothing. The reference in development is a page, so it is left alone.
/// </summary>
internal sealed class ApiHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-store";
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        }

        return next(context);
    }
}
