namespace MemoCoach.TestServers.OpenId;

/// <summary>What a <see cref="LoopbackOpenId"/> does wrong.</summary>
public enum OpenIdFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Whoever signs in says no.</summary>
    Denied,

    /// <summary>It gives no token for the code.</summary>
    TokenRefused,

    /// <summary>It hangs up instead of giving a token.</summary>
    Silent,

    /// <summary>It describes another issuer than itself.</summary>
    OtherIssuer,

    /// <summary>The token names another issuer.</summary>
    WrongIssuer,

    /// <summary>The token is for another client.</summary>
    WrongAudience,

    /// <summary>The token is for this client among others, and given to another.</summary>
    OtherParty,

    /// <summary>The token is for another attempt.</summary>
    WrongNonce,

    /// <summary>The token has expired.</summary>
    Expired,

    /// <summary>The token does not say when it expires.</summary>
    Endless,

    /// <summary>The token is signed by a key that is not published.</summary>
    UnknownKey,

    /// <summary>The token names a published key and is signed by another.</summary>
    ForgedSignature,

    /// <summary>The token is not signed (<c>alg: none</c>).</summary>
    NotSigned,

    /// <summary>The token is signed by HMAC with the public key as its secret.</summary>
    PublicKeyAsSecret,
}
