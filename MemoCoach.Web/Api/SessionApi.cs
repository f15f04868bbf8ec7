using System.Net.Http.Headers;
using MemoCoach.Web.Sessions;

namespace MemoCoach.Web.Api;

/// <summary>Calls of the API on behalf of the session of whoever looks at the page. Every call throws <see cref="MemoCoachException"/> where it is refused or not answered.</summary>
/// <param name="http">Knows the API's address.</param>
/// <param name="session">Whose token to send.</param>
internal abstract class SessionApi(HttpClient http, WriterSession session)
{
    /// <summary>Sends a request and reads its answer.</summary>
    protected async Task<T> ReadAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(request, cancellationToken);
        return await response.ReadBodyAsync<T>(cancellationToken);
    }

    /// <summary>Sends a request.</summary>
    protected async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            var token = await session.TokenAsync() ?? throw new MemoCoachException(Problem.NoSession);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Options.Set(BrowserHeaders.Address, await session.AddressAsync());
            return await http.SendToApiAsync(request, cancellationToken);
        }
    }
}
