using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MemoCoach.Core.Accounts.OpenId;

/// <summary>Judges identity tokens by OpenID Connect Core, section 3.1.3.7: signature, issuer, audience, time, nonce.</summary>
internal sealed class OpenIdTokens(OpenIdProvider provider)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>No symmetric ones: a public key would pass for such a key. "none" is refused in any case.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Reads whom a token is about.</summary>
    /// <exception cref="OpenIdException">It is not to be believed.</exception>
    public async Task<ClaimsIdentity> ReadAsync(OpenIdClient client, string token, string nonce, CancellationToken cancellationToken)
    {
        var result = await ValidateAsync(client, token, cancellationToken);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider may have changed its keys since they were read.
            provider.Forget(client);
            result = await ValidateAsync(client, token, cancellationToken);
        }

        if (!result.IsValid)
        {
            throw new OpenIdException(FailureOf(result.Exception), result.Exception);
        }

        var claims = result.ClaimsIdentity;
        var isOurs = claims.FindFirst("nonce")?.Value == nonce
            && (claims.FindFirst("azp") is not { } party ? claims.FindAll("aud").Count() == 1 : party.Value == client.Id)
            && !string.IsNullOrEmpty(claims.FindFirst("sub")?.Value);
        return isOurs ? claims : throw new OpenIdException(OpenIdFailure.Foreign);
    }

    private async Task<TokenValidationResult> ValidateAsync(OpenIdClient client, string token, CancellationToken cancellationToken)
    {
        var description = await provider.DescribeAsync(client, cancellationToken);
        return await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = description.Issuer,
            ValidAudience = client.Id,
            IssuerSigningKeys = description.SigningKeys,
            ValidAlgorithms = Algorithms,
            ClockSkew = ClockSkew,
        });
    }

    private static OpenIdFailure FailureOf(Exception exception) => exception switch
    {
        SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException or SecurityTokenInvalidLifetimeException => OpenIdFailure.Expired,
        SecurityTokenInvalidAudienceException or SecurityTokenInvalidIssuerException => OpenIdFailure.Foreign,
        _ => OpenIdFailure.NotSigned,
    };
}
