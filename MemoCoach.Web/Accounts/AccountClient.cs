using System.Net.Http.Headers;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Sessions;
using MemoCoach.Web.Api;

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

    public async Task ClaimAsync(string token, string anonymous, CancellationToken cancellationToken) =>
        (await SendAsync("claim", new ClaimRequest { Token = anonymous }, token, cancellationToken)).Dispose();

    public async Task SignOutAsync(string token, CancellationToken cancellationToken) =>
        (await SendAsync("logout", null, token, cancellationToken)).Dispose();

    public async Task UseLinkAsync(string? link, string? newPassword, CancellationToken cancellationToken) =>
        (await SendAsync("link", new UseLinkRequest { Token = link, NewPassword = newPassword }, null, cancellationToken)).Dispose();

    public async Task ChangePasswordAsync(string token, string? current, string? newPassword, CancellationToken cancellationToken) =>
        (await SendAsync("password", new ChangePasswordRequest { CurrentPassword = current, NewPassword = newPassword }, token, cancellationToken)).Dispose();

    private async Task<HttpResponseMessage> SendAsync(string operation, object? body, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Auth}/{operation}");
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType());
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await http.SendToApiAsync(request, cancellationToken);
    }
}
