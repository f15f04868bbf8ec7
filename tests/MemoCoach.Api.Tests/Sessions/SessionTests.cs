using System.Net;
using System.Net.Http.Headers;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Api.Tests.Sessions;

[Collection(IdleSystem.Name)]
public sealed class SessionTests(CoachSystem system)
{
    private static readonly Guid Somewhere = Guid.CreateVersion7();

    public static TheoryData<string, string> OwnOperations => new()
    {
        { "GET", Writer.Address(Somewhere) },
        { "GET", $"{Writer.Address(Somewhere)}/events" },
        { "POST", $"{Writer.Address(Somewhere)}/cancel" },
        { "DELETE", Writer.Address(Somewhere) },
    };

    public static TheoryData<string, string> Operations => new()
    {
        { "GET", Writer.Address(Somewhere) },
        { "GET", Writer.Evaluations },
        { "POST", Writer.Evaluations },
        { "GET", "/api/v1/limits" },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task WithoutATokenNothingIsAnswered(string method, string address) =>
        await AssertRefusedAsync(system.Visitor(), method, address);

    [Theory]
    [InlineData("Bearer", "made-up")]
    [InlineData("Bearer", "")]
    [InlineData("Basic", "dXNlcjpwYXNz")]
    public async Task AnUnknownTokenIsNoSession(string scheme, string token)
    {
        var visitor = system.Visitor();
        visitor.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token);
        await AssertRefusedAsync(visitor, "GET", Writer.Evaluations);
    }

    [Theory]
    [MemberData(nameof(OwnOperations))]
    public async Task AnotherWritersEvaluationIsNotFound(string method, string address)
    {
        var owner = await system.WriterAsync();
        var id = await owner.SubmitAsync();
        var stranger = await system.WriterAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), address.Replace($"{Somewhere}", $"{id}", StringComparison.Ordinal));
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await stranger.Http.SendAsync(request));
        Assert.Equal(id, (await owner.ReadAsync(id)).Id);
    }

    [Fact]
    public async Task AnotherWritersListDoesNotShowIt()
    {
        await (await system.WriterAsync()).SubmitAsync();
        Assert.Empty((await (await system.WriterAsync()).ListAsync()).Items);
    }

    private static async Task AssertRefusedAsync(HttpClient visitor, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        var response = await visitor.SendAsync(request);
        await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, ProblemCodes.SessionRequired, response);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }
}
