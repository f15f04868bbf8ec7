using MemoCoach.Api.Authentication;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Auth;

/// <summary><c>POST /api/v1/auth/logout</c>.</summary>
internal static class Logout
{
    public static async Task<NoContent> Handle(
        CurrentWriter writer, SessionEnds sessions, AccountDirectory accounts, AuditLog audit, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(writer.Session.TokenHash, cancellationToken);
        if (writer.Session.Role is not null && await accounts.FindAsync(writer.Id, cancellationToken) is { } account)
        {
            await audit.WriteAsync(new Actor(account.Id, account.UserName!), AuditActions.SignedOut, null, cancellationToken);
        }

        return TypedResults.NoContent();
    }
}
