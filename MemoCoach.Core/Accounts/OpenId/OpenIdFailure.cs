namespace MemoCoach.Core.Accounts.OpenId;

/// <summary>Why signing in at the provider did not work.</summary>
public enum OpenIdFailure
{
    /// <summary><c>auth.yaml</c> names no provider, or a variable that it names is empty.</summary>
    Off,

    /// <summary>The provider does not answer, or not as one of OpenID Connect.</summary>
    Unreachable,

    /// <summary>The provider, or whoever signs in there, refused.</summary>
    Denied,

    /// <summary>The attempt is unknown: begun in another browser, used before, or more than ten minutes old.</summary>
    Stale,

    /// <summary>The identity token has expired, or is not valid yet.</summary>
    Expired,

    /// <summary>The identity token is for another attempt, another product or from another issuer.</summary>
    Foreign,

    /// <summary>The identity token is not signed by one of the provider's keys.</summary>
    NotSigned,

    /// <summary>The provider knows who it is, and <c>auth.yaml</c> does not let them in.</summary>
    NotAllowed,

    /// <summary>An administrator has shut the account.</summary>
    Shut,
}

/// <summary>Signing in at the provider did not work.</summary>
/// <param name="failure">Why.</param>
/// <param name="innerException">What a library said.</param>
public sealed class OpenIdException(OpenIdFailure failure, Exception? innerException = null) : Exception(failure.ToString(), innerException)
{
    /// <summary>Why.</summary>
    public OpenIdFailure Failure => failure;
}
