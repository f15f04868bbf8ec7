using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Accounts.OpenId;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Auth;

/// <summary><c>GET /api/v1/auth/openid</c>.</summary>
internal static class FindOpenId
{
    public static Ok<OpenIdOption> Handle(OpenIdSignIns signIns) => TypedResults.Ok(new OpenIdOption(signIns.DisplayName));
}
