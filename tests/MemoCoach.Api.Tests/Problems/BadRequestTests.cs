using System.Net;
using System.Text;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Api.Tests.Problems;

/// <summary>Requests that are not of the form the API takes.</summary>
[Collection(IdleSystem.Name)]
public sealed class BadRequestTests(CoachSystem system)
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"text\": \"cut off")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"text\": 7}")]
    [InlineData("{\"text\": [\"a\"]}")]
    [InlineData("{\"text\": \"half a pair \\ud83d here\"}")]
    [InlineData("{\"text\": \"a\", \"previousEvaluationId\": \"not-an-id\"}")]
    [InlineData("not JSON at all")]
    public async Task ABodyOfAnotherFormIsRefused(string body) => await AssertBodyInvalidAsync(Encoding.UTF8.GetBytes(body));

    [Fact]
    public async Task ABodyThatIsNotUtf8IsRefused() => await AssertBodyInvalidAsync([.. "{\"text\": \""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task AnotherContentTypeIsRefused(string? contentType)
    {
        var writer = await system.WriterAsync();
        var response = await writer.Http.SendAsync(RawRequest.Of("{\"text\": \"a\"}"u8.ToArray(), contentType));
        await ProblemAssert.IsAsync(HttpStatusCode.UnsupportedMediaType, ProblemCodes.ContentTypeUnsupported, response);
    }

    [Fact]
    public async Task AnEnormousBodyIsRefused()
    {
        var writer = await system.WriterAsync();
        using var request = RawRequest.Of(Encoding.UTF8.GetBytes($"{{\"text\": \"{new string('a', 3 * 1024 * 1024)}\"}}"));
        request.Headers.ExpectContinue = true;
        await ProblemAssert.IsAsync(HttpStatusCode.RequestEntityTooLarge, ProblemCodes.BodyTooLarge, await writer.Http.SendAsync(request));
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=-1")]
    [InlineData("?limit=101")]
    [InlineData("?limit=many")]
    [InlineData("?after=yesterday")]
    public async Task AnImpossibleParameterIsRefused(string query)
    {
        var writer = await system.WriterAsync();
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ParameterInvalid, await writer.Http.GetAsync(Writer.Evaluations + query));
    }

    [Theory]
    [InlineData("GET", "/api/v1/evaluations/not-an-id")]
    [InlineData("DELETE", "/api/v1/evaluations/not-an-id")]
    [InlineData("GET", "/api/v1/nothing")]
    [InlineData("GET", "/")]
    public async Task AnUnknownAddressIsNotFound(string method, string address)
    {
        var writer = await system.WriterAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await writer.Http.SendAsync(request));
    }

    [Fact]
    public async Task AnUnknownMethodIsRefused()
    {
        var writer = await system.WriterAsync();
        await ProblemAssert.IsAsync(HttpStatusCode.MethodNotAllowed, ProblemCodes.NotFound, await writer.Http.DeleteAsync(Writer.Evaluations));
    }

    private async Task AssertBodyInvalidAsync(byte[] body)
    {
        var writer = await system.WriterAsync();
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.BodyInvalid, await writer.Http.SendAsync(RawRequest.Of(body)));
    }
}
