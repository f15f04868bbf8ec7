namespace MemoCoach.Contracts.Sessions;

/// <summary>Answer of <c>POST /api/v1/sessions</c>.</summary>
/// <param name="Token">The opaque token; send it as <c>Authorization: Bearer</c>. It is shown only here.</param>
/// <param name="ExpiresAt">When it ends unless it is used before.</param>
public sealed record CreatedSession(string Token, DateTimeOffset ExpiresAt);
