using MemoCoach.Api.Tests.Support;

namespace MemoCoach.Api.Tests.Documents;

/// <summary>Sends files as a page does.</summary>
internal static class Uploads
{
    public static async Task<HttpResponseMessage> UploadAsync(this CoachSystem system, string name, byte[] content)
    {
        var writer = await system.WriterAsync();
        using var body = new ByteArrayContent(content);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/documents?name={name}") { Content = body };

        // The server says what it thinks of the size before it is sent.
        request.Headers.ExpectContinue = true;
        return await writer.Http.SendAsync(request);
    }
}
