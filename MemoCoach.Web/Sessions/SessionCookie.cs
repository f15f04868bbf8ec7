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

    public static string? ReadAccount(HttpRequest request) => HostCookie.Read(request, Account);

    public static string? ReadAnonymous(HttpRequest request) => HostCookie.Read(request, Anonymous);

    public static void Write(HttpContext context, string token) => HostCookie.Write(context, Anonymous, token, Lifetime);

    public static void WriteAccount(HttpContext context, string token) => HostCookie.Write(context, Account, token, Lifetime);

    public static void RemoveAccount(HttpContext context) => HostCookie.Remove(context, Account);
}
