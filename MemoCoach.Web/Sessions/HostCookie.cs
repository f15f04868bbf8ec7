namespace MemoCoach.Web.Sessions;

/// <summary>Cookies that scripts cannot read and that go to this host alone.</summary>
internal static class HostCookie
{
    public static string? Read(HttpRequest request, string plainName) =>
        request.Cookies.TryGetValue(Name(request, plainName), out var value) && value.Length > 0 ? value : null;

    public static void Write(HttpContext context, string plainName, string value, TimeSpan lifetime)
    {
        var options = Options(context.Request);
        options.MaxAge = lifetime;
        context.Response.Cookies.Append(Name(context.Request, plainName), value, options);
    }

    public static void Remove(HttpContext context, string plainName) => context.Response.Cookies.Delete(Name(context.Request, plainName), Options(context.Request));

    /// <summary>The prefix makes browsers refuse the cookie from a sibling domain (RFC 6265bis, section 4.1.3.2); it needs TLS.</summary>
    private static string Name(HttpRequest request, string plainName) => request.IsHttps ? $"__Host-{plainName}" : plainName;

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
    };
}
