using System.Security.Claims;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Configuration;

namespace MemoCoach.Core.Accounts.OpenId;

/// <summary>Who may come in by <c>auth.yaml</c>, as what, and under which name.</summary>
internal static class OpenIdAdmission
{
    private const int MaximumNameLength = 80;

    /// <summary>The role that the claims give; null if the configuration gives none by claims.</summary>
    /// <exception cref="OpenIdException">They may not come in.</exception>
    public static AccountRole? RoleOf(ClaimsIdentity claims, OpenIdConfiguration configuration)
    {
        if (configuration.AllowedDomains.Count > 0 && !configuration.AllowedDomains.Contains(VerifiedDomain(claims), StringComparer.OrdinalIgnoreCase))
        {
            throw new OpenIdException(OpenIdFailure.NotAllowed);
        }

        if (configuration.Roles is not { } roles)
        {
            return null;
        }

        var values = claims.FindAll(roles.Claim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        return values.Overlaps(roles.Admin) ? AccountRole.Admin
            : roles.Writer.Count == 0 || values.Overlaps(roles.Writer) ? AccountRole.Writer
            : throw new OpenIdException(OpenIdFailure.NotAllowed);
    }

    /// <summary>A name that accounts may have, from what the provider calls them.</summary>
    public static string NameOf(ClaimsIdentity claims)
    {
        var told = claims.FindFirst("preferred_username")?.Value ?? claims.FindFirst("email")?.Value ?? claims.FindFirst("name")?.Value ?? "";
        var fit = string.Concat(told.Where(character => char.IsAsciiLetterOrDigit(character) || "-._@+".Contains(character, StringComparison.Ordinal)).Take(MaximumNameLength));
        return fit.Length > 0 ? fit : "member";
    }

    /// <summary>An address that the provider has not verified could be anybody's.</summary>
    private static string? VerifiedDomain(ClaimsIdentity claims) =>
        string.Equals(claims.FindFirst("email_verified")?.Value, "true", StringComparison.OrdinalIgnoreCase)
            ? claims.FindFirst("email")?.Value.Split('@') is [_, var domain] ? domain : null
            : null;
}
