using System.Net.Http.Headers;

namespace MemoCoach.Api.Tests.Support;

/// <summary>Submissions byte by byte.</summary>
internal static class RawRequest
{
    public static HttpRequestMessage Of(byte[] body, string? contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return new HttpRequestMessage(HttpMethod.Post, Writer.Evaluations) { Content = content };
    }
}
