namespace MemoCoach.Contracts.Problems;

/// <summary>Values of the <c>code</c> member of problem details (RFC 9457) and of an evaluation's error: stable names that a client can act on.</summary>
public static class ProblemCodes
{
    /// <summary>No token, an unknown one, or one that has ended.</summary>
    public const string SessionRequired = "session-required";

    /// <summary>Anonymous sessions do not suffice here: <c>auth.yaml</c> asks everyone to sign in.</summary>
    public const string SignInRequired = "sign-in-required";

    /// <summary>Name or password is wrong, or the account cannot sign in at present; which of them is not told.</summary>
    public const string SignInFailed = "sign-in-failed";

    /// <summary>There is no provider of OpenID Connect to sign in at.</summary>
    public const string OpenIdOff = "openid-off";

    /// <summary>The provider of OpenID Connect does not answer.</summary>
    public const string OpenIdUnreachable = "openid-unreachable";

    /// <summary>The provider of OpenID Connect, or whoever signs in there, refused.</summary>
    public const string OpenIdDenied = "openid-denied";

    /// <summary>The attempt to sign in is unknown, used up, or too old.</summary>
    public const string OpenIdStale = "openid-stale";

    /// <summary>The identity token has expired, or is not valid yet.</summary>
    public const string OpenIdExpired = "openid-expired";

    /// <summary>The identity token is for another attempt or another product, or another issuer's.</summary>
    public const string OpenIdForeign = "openid-foreign";

    /// <summary>The identity token is not signed by the provider.</summary>
    public const string OpenIdUnsigned = "openid-unsigned";

    /// <summary>The provider knows who it is, and <c>auth.yaml</c> does not let them in.</summary>
    public const string OpenIdNotAllowed = "openid-not-allowed";

    /// <summary>The account that belongs to this identity is shut.</summary>
    public const string OpenIdShut = "openid-shut";

    /// <summary>The operation is for accounts only.</summary>
    public const string AccountRequired = "account-required";

    /// <summary>The operation is for administrators only.</summary>
    public const string AdminRequired = "admin-required";

    /// <summary>The new password is too short, too long or too simple.</summary>
    public const string PasswordUnfit = "password-unfit";

    /// <summary>The one-time link is unknown, used, replaced or too old.</summary>
    public const string LinkInvalid = "link-invalid";

    /// <summary>The token whose work an account wants is not one of an anonymous session.</summary>
    public const string ClaimInvalid = "claim-invalid";

    /// <summary>Another account has this name.</summary>
    public const string UserNameTaken = "user-name-taken";

    /// <summary>The name has characters that names cannot have, or none.</summary>
    public const string UserNameInvalid = "user-name-invalid";

    /// <summary>Without this account nobody could administer the product.</summary>
    public const string LastAdministrator = "last-administrator";

    /// <summary>More requests in a minute than <c>limits.yaml</c> allows; <c>Retry-After</c> says for how many seconds to wait.</summary>
    public const string TooManyRequests = "too-many-requests";

    /// <summary>Nothing of the caller's has this id.</summary>
    public const string NotFound = "not-found";

    /// <summary>The memo has no text.</summary>
    public const string MemoEmpty = "memo-empty";

    /// <summary>The memo has fewer words than <c>limits.yaml</c> asks for.</summary>
    public const string MemoTooShort = "memo-too-short";

    /// <summary>The memo has more UTF-16 units than <c>limits.yaml</c> allows.</summary>
    public const string MemoTooLong = "memo-too-long";

    /// <summary>The memo holds characters that text does not have: control characters or broken Unicode.</summary>
    public const string MemoNotText = "memo-not-text";

    /// <summary>The title is too long.</summary>
    public const string TitleTooLong = "title-too-long";

    /// <summary>The language is neither <c>en</c> nor <c>es</c>.</summary>
    public const string LanguageUnknown = "language-unknown";

    /// <summary>The previous evaluation does not exist or is somebody else's.</summary>
    public const string PreviousEvaluationUnknown = "previous-evaluation-unknown";

    /// <summary>The idempotency key was used before with another body.</summary>
    public const string IdempotencyKeyReused = "idempotency-key-reused";

    /// <summary>The idempotency key is too long or has characters other than printable ASCII.</summary>
    public const string IdempotencyKeyInvalid = "idempotency-key-invalid";

    /// <summary>The draft was saved elsewhere since; read it and save on top of its revision.</summary>
    public const string DraftChanged = "draft-changed";

    /// <summary>The body is not the JSON that the operation takes.</summary>
    public const string BodyInvalid = "body-invalid";

    /// <summary>The body's content type is not <c>application/json</c>.</summary>
    public const string ContentTypeUnsupported = "content-type-unsupported";

    /// <summary>The body is larger than the server takes.</summary>
    public const string BodyTooLarge = "body-too-large";

    /// <summary>A query parameter has a value that it cannot have.</summary>
    public const string ParameterInvalid = "parameter-invalid";

    /// <summary>The file is none of .txt, .md, .docx and .pdf.</summary>
    public const string DocumentKindUnknown = "document-kind-unknown";

    /// <summary>The file has more pages or more text than a memo can have.</summary>
    public const string DocumentTooLong = "document-too-long";

    /// <summary>The file is protected by a password.</summary>
    public const string DocumentEncrypted = "document-encrypted";

    /// <summary>The file has pages but no text: it was scanned.</summary>
    public const string DocumentWithoutText = "document-without-text";

    /// <summary>The file is damaged, or takes more time or memory to read than a memo does.</summary>
    public const string DocumentUnreadable = "document-unreadable";

    /// <summary>The evaluation has ended already, so it cannot be cancelled.</summary>
    public const string AlreadyFinished = "already-finished";

    /// <summary>The evaluation has not succeeded (yet), so there is nothing to talk about.</summary>
    public const string EvaluationNotReady = "evaluation-not-ready";

    /// <summary>The chat message has no text.</summary>
    public const string ChatMessageEmpty = "chat-message-empty";

    /// <summary>The chat message has more UTF-16 units than <c>limits.yaml</c> allows.</summary>
    public const string ChatMessageTooLong = "chat-message-too-long";

    /// <summary>The chat message holds characters that text does not have.</summary>
    public const string ChatMessageNotText = "chat-message-not-text";

    /// <summary>There is no message of the writer's to answer again.</summary>
    public const string NothingToRetry = "nothing-to-retry";
    /// <summary>The evaluation has no result, so there is nothing to report or to compare.</summary>
    public const string NoResult = "no-result";

    /// <summary>No coach could evaluate the memo.</summary>
    public const string CoachUnavailable = "coach-unavailable";

    /// <summary>The budget for models is used up, and the offline coach may not stand in.</summary>
    public const string BudgetExhausted = "budget-exhausted";

    /// <summary>The evaluation failed in each of its attempts.</summary>
    public const string EvaluationFailed = "evaluation-failed";

    /// <summary>A document of the configuration has mistakes; <c>problems</c> lists them.</summary>
    public const string ConfigurationInvalid = "configuration-invalid";

    /// <summary>Another administrator changed the same document meanwhile; <c>change</c> says who, and how the texts differ.</summary>
    public const string ConfigurationOvertaken = "configuration-overtaken";

    /// <summary>A change of the configuration needs a reason of a sensible length.</summary>
    public const string ReasonMissing = "reason-missing";

    /// <summary>The memos of a replay are none, too many, or not there.</summary>
    public const string ReplayMemosInvalid = "replay-memos-invalid";

    /// <summary>A changed rubric or prompt must be replayed first, and shift scores no further than the limit.</summary>
    public const string ReplayRequired = "replay-required";

    /// <summary>A part of the system that the operation needs does not answer.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>A fault of the product; the trace id helps to find it.</summary>
    public const string Internal = "internal";
}
