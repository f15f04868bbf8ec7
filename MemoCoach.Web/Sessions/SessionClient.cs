using System.Net;
using System.Net.Http.Headers;
using MemoCoach.Contracts.Sessions;
using MemoCoach.Web.Api;

namespace MemoCoach.Web.Sessions;

/// <summary>Asks the API for sessions.</summary>
internal sealed class SessionClient(HttpClient http)
{
    public async Task<string> CreateAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/sessions");
        using var response = await http.SendToApiAsync(request, cancellationToken);
        return (await response.ReadBodyAsync<CreatedSession>(cancellationToken)).Token;
    }

    /// <summary>Whether the API takes the token; any other trouble is thrown.</summary>
    public async Task<bool> IsValidAsync(string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/evaluations");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await http.SendToApiAsync(request, cancellationToken);
            return true;
        }
        catch (MemoCoachException exception) when (exception.Status == HttpStatusCode.Unauthorized)
        {
            return false;
        }
    }
}
