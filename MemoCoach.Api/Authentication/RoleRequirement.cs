using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;

namespace MemoCoach.Api.Authentication;

/// <summary>The caller needs an account, for some operations an administrator's. As metadata it tells the refusal what was asked for.</summary>
internal sealed record RoleRequirement(AccountRole Role) : IAuthorizationRequirement;

/// <summary>Asks the database, not the cache: an account that was shut a moment ago can do nothing more.</summary>
internal sealed class RoleRequirementHandler(IHttpContextAccessor accessor, SessionStore sessions, AccountDirectory accounts)
    : AuthorizationHandler<RoleRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        var http = accessor.HttpContext!;
        var session = http.Features.Get<WriterSession>();
        if (session?.Role is not { } role || role < requirement.Role || !await sessions.ConfirmAsync(session, http.RequestAborted))
        {
            return;
        }

        var account = await accounts.FindAsync(session.WriterId, http.RequestAborted);
        http.Features.Set(new Actor(session.WriterId, account!.UserName!));
        context.Succeed(requirement);
    }
}

/// <summary>The account of a request, as a parameter of an operation that needs one.</summary>
internal sealed record CurrentActor(Actor Actor)
{
    public static ValueTask<CurrentActor> BindAsync(HttpContext context) =>
        ValueTask.FromResult(new CurrentActor(context.Features.GetRequiredFeature<Actor>()));
}
