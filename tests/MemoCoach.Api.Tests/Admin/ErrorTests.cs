using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Llm.Costs;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Admin;

/// <summary>What failed, and how it is found by its trace.</summary>
public sealed class ErrorTests(ModelSystem system) : IClassFixture<ModelSystem>
{
    private const string Errors = "/api/v1/admin/errors";

    [Fact]
    public async Task FailedCallsAreGroupedAndFoundByTheirTrace()
    {
        var admin = await system.AdminAsync();
        system.Model.Behave("401,good");
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync();
        await writer.FinishAsync(id);

        var group = Assert.Single((await ReadAsync(admin)).Groups, group => group.Code == "KeyRefused");
        Assert.Equal((FailureSource.Call, 1, group.FirstAt), (group.Source, group.Count, group.LastAt));
        var failure = Assert.Single(group.Latest);
        Assert.Equal((id, "openai · small"), (failure.EvaluationId, failure.Detail));

        var trace = await FindAsync(admin, failure.TraceId!);
        Assert.Equal(id, Assert.Single(trace.Evaluations).Id);
        Assert.Equal("KeyRefused", Assert.Single(trace.Calls).Error);
        Assert.Empty(trace.Faults);
    }

    [Fact]
    public async Task ARequestThatWasAnsweredWith500IsFoundByTheTraceThatItsAnswerNamed()
    {
        var admin = await system.AdminAsync();
        var broken = system.StartReplica(host => host.ConfigureTestServices(services =>
            services.AddScoped<CallArchive>(_ => throw new InvalidOperationException("A planted fault with cold storage in it."))));
        broken.DefaultRequestHeaders.Authorization = admin.DefaultRequestHeaders.Authorization;

        var answer = await broken.GetAsync("/api/v1/admin/calls");

        await ProblemAssert.IsAsync(HttpStatusCode.InternalServerError, ProblemCodes.Internal, answer);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var traceId = problem.RootElement.GetProperty("traceId").GetString()!;
        var fault = Assert.Single((await FindAsync(admin, traceId)).Faults);
        Assert.Equal(("GET /api/v1/admin/calls: InvalidOperationException", traceId), (fault.Detail, fault.TraceId));
        Assert.Contains((await ReadAsync(admin)).Groups, group => group is { Source: FailureSource.Request, Code: ProblemCodes.Internal, Count: 1 });
    }

    [Theory]
    [InlineData("1")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public async Task WhatIsNoTraceIsRefused(string traceId) =>
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ParameterInvalid, await (await system.AdminAsync()).GetAsync($"/api/v1/admin/traces/{traceId}"));

    [Fact]
    public async Task OfAnUnknownTraceNothingIsFound()
    {
        var trace = await FindAsync(await system.AdminAsync(), new string('A', 32));
        Assert.Equal((new string('a', 32), 0, 0, 0), (trace.TraceId, trace.Evaluations.Count, trace.Calls.Count, trace.Faults.Count));
    }

    private static async Task<ErrorReport> ReadAsync(HttpClient admin) => (await admin.GetFromJsonAsync<ErrorReport>(Errors))!;

    private static async Task<TraceView> FindAsync(HttpClient admin, string traceId) => (await admin.GetFromJsonAsync<TraceView>($"/api/v1/admin/traces/{traceId}"))!;
}
