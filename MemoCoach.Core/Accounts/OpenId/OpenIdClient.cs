using MemoCoach.Core.Configuration;
using MemoCoach.Core.Configuration.Rules;
using MemoCoach.Core.Llm.Settings;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Core.Accounts.OpenId;

/// <summary>This product as the provider knows it, every setting with its value. It prints without its secret.</summary>
internal sealed class OpenIdClient
{
    private OpenIdClient(OpenIdConfiguration configuration, string authority, string id, string? secret) =>
        (Configuration, Authority, Id, Secret) = (configuration, authority.TrimEnd('/'), id, secret);

    /// <summary>What stands in <c>auth.yaml</c>.</summary>
    public OpenIdConfiguration Configuration { get; }

    /// <summary>The issuer, without a slash at its end.</summary>
    public string Authority { get; }

    /// <summary>By what name the provider knows this product.</summary>
    public string Id { get; }

    /// <summary>The secret that goes with it.</summary>
    public string? Secret { get; }

    /// <summary>Reads the settings anew each time, so that a replaced secret needs no restart; null if one of them is missing or unfit.</summary>
    public static OpenIdClient? Find(OpenIdConfiguration? configuration, IConfiguration settings, SecretFiles files)
    {
        if (configuration is null
            || SettingReference.Parse(configuration.Authority).Resolve(settings) is not { } authority || !AuthRules.IsFit(authority)
            || SettingReference.Parse(configuration.ClientId).Resolve(settings) is not { } id)
        {
            return null;
        }

        var secret = configuration.ClientSecret is { } reference ? files.Resolve(reference) : null;
        return configuration.ClientSecret is not null && secret is null ? null : new(configuration, authority, id, secret);
    }
}
