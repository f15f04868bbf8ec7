namespace MemoCoach.Web.Sessions;

/// <summary>The cookie that holds the API's session token; scripts cannot read it.</summary>
internal static class SessionCookie
{
    private const string PlainName = "memocoach-session";

    /// <summary>Longest that browsers keep a cookie. The API decides when a session ends.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    /// <summary>The prefix makes browsers refuse the cookie from a sibling domain (RFC 6265bis, section 4.1.3.2); it needs TLS.</summary>
    private static string Name(HttpRequest request) => request.IsHttps ? $"__Host-{PlainName}" : PlainName;

    public static string? Read(HttpRequest request) =>
        request.Cookies.TryGetValue(Name(request), out var token) && token.Length > 0 ? token : null;

    public static void Write(HttpContext context, string token) =>
        context.Response.Cookies.Append(Name(context.Request), token, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Lifetime,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
}
