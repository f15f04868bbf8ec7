using System.Net;
using System.Text.Json;
using MemoCoach.Api.Tests.Support;

namespace MemoCoach.Api.Tests.Hosting;

[Collection(IdleSystem.Name)]
public sealed class HostingTests(CoachSystem system)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task TheServiceIsWell(string address) => Assert.Equal(HttpStatusCode.OK, (await system.Visitor().GetAsync(address)).StatusCode);

    [Theory]
    [InlineData("/api/v1/sessions", "post")]
    [InlineData("/api/v1/evaluations", "post")]
    [InlineData("/api/v1/evaluations", "get")]
    [InlineData("/api/v1/evaluations/{id}", "get")]
    [InlineData("/api/v1/evaluations/{id}", "delete")]
    [InlineData("/api/v1/evaluations/{id}/events", "get")]
    [InlineData("/api/v1/evaluations/{id}/cancel", "post")]
    [InlineData("/api/v1/limits", "get")]
    public async Task TheDocumentDescribesEveryOperation(string path, string method)
    {
        using var document = JsonDocument.Parse(await system.Visitor().GetStringAsync("/openapi/v1.json"));
        var operation = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty(method);
        Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
    }
}
