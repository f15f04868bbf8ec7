using System.Net.Http.Headers;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Problems;
using MemoCoach.Contracts.Sessions;
using MemoCoach.Web.Api;
using MemoCoach.Web.Sessions;

namespace MemoCoach.Web.Accounts;

/// <summary>Signs in and out at the API, for requests that come before there is a circuit.</summary>
internal sealed class AccountClient(HttpClient http)
{
    private const string Auth = "/api/v1/auth";

    public async Task<string> SignInAsync(string? userName, string? password, CancellationToken cancellationToken)
    {
        using var response = await SendAsync("login", new LoginRequest { UserName = userName, Password = password }, null, cancellationToken);
        return (await response.ReadBodyAsync<CreatedSession>(cancellationToken)).Token;
    }

    /// <summary>Makes what the browser's anonymous session wrote that of the account. One that has ended owns nothing that could be taken along.</summary>
    public async Task TakeAlongAsync(HttpContext context, string token, CancellationToken cancellationToken)
    {
        try
        {
            await ClaimAsync(token, SessionCookie.ReadAnonymous(context.Request) ?? "", cancellationToken);
        }
        catch (MemoCoachException exception) when (exception.Problem.Code == ProblemCodes.ClaimInvalid)
        {
        }
    }

    /// <summary>What the provider of OpenID Connect is called; null without one, and while the API does not answer.</summary>
    public async Task<string?> FindOpenIdAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{Auth}/openid");
            using var response = await http.SendToApiAsync(request, cancellationToken);
            return (await response.ReadBodyAsync<OpenIdOption>(cancellationToken)).DisplayName;
        }
        catch (MemoCoachException)
        {
            // The password's form is there all the same, and says what is wrong once it is sent.
            return null;
        }
    }

    public async Task<OpenIdStart> StartOpenIdAsync(string redirectUri, CancellationToken cancellationToken)
    {
        using var response = await SendAsync("openid/start", new StartOpenIdRequest { RedirectUri = redirectUri }, null, cancellationToken);
        return await response.ReadBodyAsync<OpenIdStart>(cancellationToken);
    }

    public async Task<string> FinishOpenIdAsync(string state, string? code, CancellationToken cancellationToken)
    {
        using var response = await SendAsync("openid/finish", new FinishOpenIdRequest { State = state, Code = code }, null, cancellationToken);
        return (await response.ReadBodyAsync<CreatedSession>(cancellationToken)).Token;
    }

    public async Task SignOutAsync(string token, CancellationToken cancellationToken) =>
        (await SendAsync("logout", null, token, cancellationToken)).Dispose();

    public async Task UseLinkAsync(string? link, string? newPassword, CancellationToken cancellationToken) =>
        (await SendAsync("link", new UseLinkRequest { Token = link, NewPassword = newPassword }, null, cancellationToken)).Dispose();

    public async Task ChangePasswordAsync(string token, string? current, string? newPassword, CancellationToken cancellationToken) =>
        (await SendAsync("password", new ChangePasswordRequest { CurrentPassword = current, NewPassword = newPassword }, token, cancellationToken)).Dispose();

    private async Task ClaimAsync(string token, string anonymous, CancellationToken cancellationToken) =>
        (await SendAsync("claim", new ClaimRequest { Token = anonymous }, token, cancellationToken)).Dispose();

    private async Task<HttpResponseMessage> SendAsync(string operation, object? body, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Auth}/{operation}");
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType());
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await http.SendToApiAsync(request, cancellationToken);
    }
}
