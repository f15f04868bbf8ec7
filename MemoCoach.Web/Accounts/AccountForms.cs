using MemoCoach.Web.Api;
using MemoCoach.Web.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MemoCoach.Web.Accounts;

/// <summary>Plain forms, since a circuit cannot set cookies. Binding a form checks its antiforgery token.</summary>
internal static class AccountForms
{
    public const string SignInAction = "/session/sign-in";
    public const string SignOutAction = "/session/sign-out";
    public const string LinkAction = "/session/link";
    public const string PasswordAction = "/session/password";
    public const string ClaimAction = "/session/claim";

    public static void AddAccounts(this IServiceCollection services) => services.AddApiClient<AccountClient>();

    public static void MapAccountForms(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(SignInAction, SignInAsync);
        routes.MapPost(SignOutAction, SignOutAsync);
        routes.MapPost(LinkAction, UseLinkAsync);
        routes.MapPost(PasswordAction, ChangePasswordAsync);
        routes.MapPost(ClaimAction, ClaimAsync);
        routes.MapOpenId();
    }

    private static Task<RedirectHttpResult> SignInAsync(
        [FromForm] string? userName, [FromForm] string? password, [FromForm] string? returnUrl, [FromForm] bool? claim,
        HttpContext context, AccountClient accounts, CancellationToken cancellationToken)
    {
        var target = LocalUrl.OrHome(returnUrl);
        return RedirectAsync(
            async () =>
            {
                var token = await accounts.SignInAsync(userName, password, cancellationToken);
                SessionCookie.WriteAccount(context, token);
                if (claim == true)
                {
                    await accounts.TakeAlongAsync(context, token, cancellationToken);
                }

                return target;
            },
            problem => AccountAddress.SignIn(target, problem));
    }

    /// <summary>The cookie goes even if the API cannot be told.</summary>
    private static Task<RedirectHttpResult> SignOutAsync([FromForm] string? returnUrl, HttpContext context, AccountClient accounts, CancellationToken cancellationToken)
    {
        var target = LocalUrl.OrHome(returnUrl);
        SessionCookie.RemoveAccount(context);
        return RedirectAsync(
            async () =>
            {
                if (SessionCookie.ReadAccount(context.Request) is { } token)
                {
                    await accounts.SignOutAsync(token, cancellationToken);
                }

                return target;
            },
            _ => target);
    }

    private static Task<RedirectHttpResult> UseLinkAsync(
        [FromForm] string? token, [FromForm] string? newPassword, AccountClient accounts, HttpContext context, CancellationToken cancellationToken) =>
        RedirectAsync(
            async () =>
            {
                await accounts.UseLinkAsync(token, newPassword, cancellationToken);
                SessionCookie.RemoveAccount(context);
                return AccountAddress.SignIn("/");
            },
            problem => AccountAddress.Link(token ?? "", problem));

    private static Task<RedirectHttpResult> ChangePasswordAsync(
        [FromForm] string? currentPassword, [FromForm] string? newPassword, HttpContext context, AccountClient accounts, CancellationToken cancellationToken) =>
        RedirectAsync(
            async () =>
            {
                await accounts.ChangePasswordAsync(SessionCookie.ReadAccount(context.Request) ?? "", currentPassword, newPassword, cancellationToken);
                return $"{AccountAddress.Root}?changed=true";
            },
            AccountAddress.Own);

    private static Task<RedirectHttpResult> ClaimAsync([FromForm] string? returnUrl, HttpContext context, AccountClient accounts, CancellationToken cancellationToken) =>
        RedirectAsync(
            async () =>
            {
                await accounts.TakeAlongAsync(context, SessionCookie.ReadAccount(context.Request) ?? "", cancellationToken);
                return LocalUrl.OrHome(returnUrl);
            },
            AccountAddress.Own);

    private static async Task<RedirectHttpResult> RedirectAsync(Func<Task<string>> work, Func<string, string> onProblem)
    {
        try
        {
            return TypedResults.Redirect(await work());
        }
        catch (MemoCoachException exception)
        {
            return TypedResults.Redirect(onProblem(exception.Problem.Code));
        }
    }
}
