namespace MemoCoach.Web.Sessions;

/// <summary>
/// The cookies that hold the API's session tokens; scripts cannot read them. There are two, so that signing out leads back to what was
/// written without an account: the anonymous session's, and over it the account's.
/// </summary>
internal static class SessionCookie
{
    private const string Anonymous = "memocoach-session";
    private const string Account = "memocoach-account";

    /// <summary>Longest that browsers keep a cookie. The API decides when a session ends.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    /// <summary>The token that counts: the account's if there is one.</summary>
    public static string? Read(HttpRequest request) => ReadAccount(request) ?? ReadAnonymous(request);

    public static string? ReadAccount(HttpRequest request) => Read(request, Account);

    public static string? ReadAnonymous(HttpRequest request) => Read(request, Anonymous);

    public static void Write(HttpContext context, string token) => Write(context, Anonymous, token);

    public static void WriteAccount(HttpContext context, string token) => Write(context, Account, token);

    public static void RemoveAccount(HttpContext context) => context.Response.Cookies.Delete(Name(context.Request, Account), Options(context.Request));

    /// <summary>The prefix makes browsers refuse the cookie from a sibling domain (RFC 6265bis, section 4.1.3.2); it needs TLS.</summary>
    private static string Name(HttpRequest request, string plainName) => request.IsHttps ? $"__Host-{plainName}" : plainName;

    private static string? Read(HttpRequest request, string plainName) =>
        request.Cookies.TryGetValue(Name(request, plainName), out var token) && token.Length > 0 ? token : null;

    private static void Write(HttpContext context, string plainName, string token)
    {
        var options = Options(context.Request);
        options.MaxAge = Lifetime;
        context.Response.Cookies.Append(Name(context.Request, plainName), token, options);
    }

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
    };
}
