namespace MemoCoach.Contracts.Accounts;

/// <summary>Answer of <c>GET /api/v1/auth/me</c>: whose the session is.</summary>
/// <param name="UserName">The account's name; <see langword="null"/> for an anonymous session.</param>
/// <param name="Role">What it may do; <see langword="null"/> for an anonymous session.</param>
/// <param name="SignInRequired">Whether <c>auth.yaml</c> asks everyone to sign in.</param>
public sealed record CurrentAccount(string? UserName, AccountRole? Role, bool SignInRequired);
