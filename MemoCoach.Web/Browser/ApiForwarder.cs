using System.Net.Http.Headers;
using MemoCoach.Web.Api;
using MemoCoach.Web.Localization;
using MemoCoach.Web.Sessions;
using Microsoft.Extensions.Localization;

namespace MemoCoach.Web.Browser;

/// <summary>Passes a call of the page's scripts on to the API in the name of the session, which scripts do not know.</summary>
/// <param name="http">Knows the API's address.</param>
/// <param name="texts">Sentences for refusals.</param>
internal sealed class ApiForwarder(HttpClient http, IStringLocalizer<Texts> texts)
{
    public async Task ForwardAsync(HttpContext context, string address)
    {
        try
        {
            using var request = Request(context, address);
            using var response = await http.SendToApiAsync(request, context.RequestAborted);
            context.Response.StatusCode = (int)response.StatusCode;
            context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
            context.Response.Headers.ContentDisposition = response.Content.Headers.ContentDisposition?.ToString();
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (MemoCoachException exception)
        {
            context.Response.StatusCode = (int?)exception.Status ?? StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsJsonAsync(new Refusal(exception.Problem.Code, exception.Problem.Sentence(texts)), context.RequestAborted);
        }
    }

    private static HttpRequestMessage Request(HttpContext context, string address)
    {
        var token = SessionCookie.Read(context.Request) ?? throw new MemoCoachException(Problem.NoSession);
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), address + context.Request.QueryString);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
            request.Content.Headers.ContentLength = context.Request.ContentLength;
        }

        return request;
    }

    private sealed record Refusal(string Code, string Message);
}
