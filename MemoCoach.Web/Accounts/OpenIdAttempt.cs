using System.Security.Cryptography;
using System.Text.Json;
using MemoCoach.Web.Sessions;
using Microsoft.AspNetCore.DataProtection;

namespace MemoCoach.Web.Accounts;

/// <summary>
/// An attempt to sign in at a provider, in a cookie of the browser that began it: an answer that another browser was led to begin is of no use here.
/// </summary>
/// <param name="State">What must come back from the provider.</param>
/// <param name="ReturnUrl">Where to go afterwards.</param>
internal sealed record OpenIdAttempt(string State, string ReturnUrl)
{
    private const string Cookie = "memocoach-openid";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public void Write(HttpContext context, IDataProtectionProvider protection) =>
        HostCookie.Write(context, Cookie, Protector(protection).Protect(JsonSerializer.Serialize(this)), Lifetime);

    /// <summary>Takes it out of the browser; null if there is none of ours.</summary>
    public static OpenIdAttempt? Take(HttpContext context, IDataProtectionProvider protection)
    {
        var text = HostCookie.Read(context.Request, Cookie);
        HostCookie.Remove(context, Cookie);
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<OpenIdAttempt>(Protector(protection).Unprotect(text));
        }
        catch (CryptographicException)
        {
            // Made up, or the keys are others since.
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector(Cookie);
}
