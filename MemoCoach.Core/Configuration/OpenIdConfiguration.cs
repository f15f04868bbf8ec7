using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Configuration;

/// <summary>
/// Signing in at a provider of OpenID Connect (https://openid.net/specs/openid-connect-core-1_0.html). A setting is a literal,
/// <c>env:NAME</c> or <c>env:NAME,default</c>.
/// </summary>
public sealed record OpenIdConfiguration
{
    /// <summary>What the button on the sign-in page calls it.</summary>
    [MaxLength(60)]
    public required string DisplayName { get; init; }

    /// <summary>Its issuer (a setting): the URL below which <c>/.well-known/openid-configuration</c> stands.</summary>
    public required string Authority { get; init; }

    /// <summary>By what name it knows this product (a setting).</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret that goes with it, as <c>env:NAME</c> or <c>file:PATH</c>; none for a public client.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What to ask for; <c>openid</c> must be among it.</summary>
    [NotEmpty]
    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "profile", "email"];

    /// <summary>Domains of e-mail addresses that may sign in; the provider must have verified the address. Any if empty.</summary>
    public IReadOnlyList<string> AllowedDomains { get; init; } = [];

    /// <summary>What gives an account its role at each sign-in; without it everyone is a writer until an administrator says otherwise.</summary>
    public OpenIdRoles? Roles { get; init; }
}

/// <summary>Which values of a claim make an administrator or a writer.</summary>
public sealed record OpenIdRoles
{
    /// <summary>The claim, such as <c>groups</c>: a text or a list of texts.</summary>
    public required string Claim { get; init; }

    /// <summary>Values of which one makes an administrator.</summary>
    public IReadOnlyList<string> Admin { get; init; } = [];

    /// <summary>Values of which one makes a writer; everyone else is refused. If empty, everyone else is a writer.</summary>
    public IReadOnlyList<string> Writer { get; init; } = [];
}
