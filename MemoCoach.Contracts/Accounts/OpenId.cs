namespace MemoCoach.Contracts.Accounts;

/// <summary>Answer of <c>GET /api/v1/auth/openid</c>: the provider of OpenID Connect that <c>auth.yaml</c> names.</summary>
/// <param name="DisplayName">What it is called; <see langword="null"/> if there is none.</param>
public sealed record OpenIdOption(string? DisplayName);

/// <summary>Body of <c>POST /api/v1/auth/openid/start</c>.</summary>
public sealed record StartOpenIdRequest
{
    /// <summary>Where the provider is to send the browser afterwards: an address that it knows as one of this product's.</summary>
    public string? RedirectUri { get; init; }
}

/// <summary>An attempt to sign in that has begun.</summary>
/// <param name="Address">Where to send the browser.</param>
/// <param name="State">What must come back with it. Only this browser may know it.</param>
public sealed record OpenIdStart(string Address, string State);

/// <summary>Body of <c>POST /api/v1/auth/openid/finish</c>.</summary>
public sealed record FinishOpenIdRequest
{
    /// <summary>What the start answered; good for one use within ten minutes.</summary>
    public string? State { get; init; }

    /// <summary>The code that the provider sent along; absent if it refused.</summary>
    public string? Code { get; init; }
}
