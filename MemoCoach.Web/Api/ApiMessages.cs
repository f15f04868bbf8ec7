using System.Text.Json;
using MemoCoach.Contracts.Problems;
using Polly;

namespace MemoCoach.Web.Api;

/// <summary>Sends requests to the API and turns everything that goes wrong into a <see cref="MemoCoachException"/>.</summary>
internal static class ApiMessages
{
    /// <summary>Answers as soon as the headers are there, so that event streams can be read while they grow.</summary>
    public static async Task<HttpResponseMessage> SendToApiAsync(this HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception exception) when (IsConnectionTrouble(exception, cancellationToken))
        {
            throw new MemoCoachException(exception);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw new MemoCoachException(await ReadProblemAsync(response, cancellationToken), response.StatusCode);
        }
    }

    public static async Task<T> ReadBodyAsync<T>(this HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(cancellationToken)
                ?? throw new JsonException($"The API answered {response.RequestMessage?.RequestUri?.AbsolutePath} with null.");
        }
        catch (Exception exception) when (IsConnectionTrouble(exception, cancellationToken))
        {
            throw new MemoCoachException(exception);
        }
    }

    /// <summary>Whether the network or the API failed, rather than this code, and not because the caller left.</summary>
    public static bool IsConnectionTrouble(Exception exception, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && exception is HttpRequestException or IOException or ExecutionRejectedException or OperationCanceledException;

    private static async Task<Problem> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<Problem>(cancellationToken) is { Code: not null } problem ? problem : Unnamed(response);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or HttpRequestException or IOException)
        {
            // A proxy between the two answers in HTML, or the answer breaks off: the status is all there is to go by.
            return Unnamed(response);
        }
    }

    private static Problem Unnamed(HttpResponseMessage response) =>
        (int)response.StatusCode is 502 or 503 or 504 ? Problem.Unreachable : new Problem(ProblemCodes.Internal);
}
