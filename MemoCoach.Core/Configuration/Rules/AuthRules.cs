using MemoCoach.Core.Configuration.Yaml;
using MemoCoach.Core.Llm.Settings;

namespace MemoCoach.Core.Configuration.Rules;

/// <summary>What <c>auth.yaml</c> must keep beyond its shape: the secret by reference, an address that keeps it secret, the scope without which nobody is known.</summary>
internal static class AuthRules
{
    private const string IdentityScope = "openid";

    internal static void Check(ConfigNode root, ICollection<ConfigurationProblem> problems)
    {
        if (root["openId"] is not ConfigMapping openId)
        {
            return;
        }

        CheckSecret(openId["clientSecret"], problems);
        CheckAuthority(openId["authority"], problems);
        if (openId["scopes"] is ConfigSequence scopes && scopes.Items.All(scope => scope.Text != IdentityScope))
        {
            problems.Add(scopes.Place.Problem($"'scopes' lacks '{IdentityScope}', without which the provider does not say who signs in. Add it."));
        }
    }

    // Whatever stands here instead of a reference may be the secret itself: it is not quoted.
    private static void CheckSecret(ConfigNode? secret, ICollection<ConfigurationProblem> problems)
    {
        if (secret is ConfigScalar { Text: var text } && !ScalarForms.IsNull((ConfigScalar)secret) && !KeyReference.IsValid(text))
        {
            problems.Add(secret.Place.Problem("'clientSecret' must name an environment variable, such as env:MEMOCOACH_OPENID_SECRET, or a file inside the directory of secrets, such as file:openid-secret. Keep the secret itself out of this file, and replace it if it was shared."));
        }
    }

    private static void CheckAuthority(ConfigNode? authority, ICollection<ConfigurationProblem> problems)
    {
        if (authority is not ConfigScalar { Text: { Length: > 0 } text } || text.StartsWith("env:", StringComparison.Ordinal))
        {
            return;
        }

        if (!IsFit(text))
        {
            problems.Add(authority.Place.Problem("'authority' must be a whole address that begins with https:// (http:// only for this machine), without user, query or fragment, or env:NAME."));
        }
    }

    /// <summary>Whether a text is the address of a provider that may be trusted with a secret.</summary>
    internal static bool IsFit(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { UserInfo: "", Query: "", Fragment: "" };
}
