using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Auth;

/// <summary><c>GET /api/v1/auth/me</c>.</summary>
internal static class Me
{
    public static async Task<Ok<CurrentAccount>> Handle(
        HttpContext context, AccountDirectory accounts, ICoachConfigurationSource configuration, CancellationToken cancellationToken)
    {
        var mustSignIn = configuration.Current.Auth.Enabled;
        var session = context.Features.Get<WriterSession>();
        return session?.Role is null || await accounts.FindAsync(session.WriterId, cancellationToken) is not { } account
            ? TypedResults.Ok(new CurrentAccount(null, null, mustSignIn))
            : TypedResults.Ok(new CurrentAccount(account.UserName, account.Role, mustSignIn));
    }
}
