using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts;

namespace MemoCoach.Security.Tests.Accounts;

/// <summary>Everybody's sessions as administrators see and end them.</summary>
public sealed class SessionListTests : IAsyncLifetime
{
    private const string Sessions = "/api/v1/admin/sessions";
    private readonly CoachSystem _system = new();

    public Task InitializeAsync() => _system.InitializeAsync();

    public Task DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task AnEndedSessionIsOverOnEveryReplicaAndTheOthersGoOn()
    {
        var admin = await _system.AdminAsync();
        await _system.MakeAccountAsync(admin, "ana");
        var (first, second) = (await _system.SignInAsync("ana"), _system.StartReplica());
        second.DefaultRequestHeaders.Authorization = first.DefaultRequestHeaders.Authorization;
        await first.MeAsync();
        var other = await _system.SignInAsync("ana");
        var listed = (await ReadAsync(admin)).Items.Where(session => session.UserName == "ana").OrderBy(session => session.CreatedAt).ToList();
        Assert.Equal(2, listed.Count);

        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync($"{Sessions}/{listed[0].Id}")).StatusCode);

        foreach (var replica in (HttpClient[])[first, second])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await replica.GetAsync("/api/v1/evaluations")).StatusCode);
        }

        Assert.Equal("ana", (await other.MeAsync()).UserName);
        Assert.DoesNotContain((await ReadAsync(admin)).Items, session => session.Id == listed[0].Id);
        var audit = (await admin.GetFromJsonAsync<AuditPage>("/api/v1/admin/audit"))!.Items[0];
        Assert.Equal((AuditActions.SessionRevoked, "ana", "admin"), (audit.Action, audit.Target, audit.Actor));
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await admin.DeleteAsync($"{Sessions}/{listed[0].Id}"));
    }

    [Fact]
    public async Task TheListIsPagedAndTellsNoTokens()
    {
        var admin = await _system.AdminAsync();
        var writer = await _system.WriterAsync();
        await writer.SubmitAsync();
        await _system.WriterAsync();

        var first = await ReadAsync(admin, "?limit=1");
        var second = await ReadAsync(admin, $"?limit=1&before={first.Next}");
        var all = await ReadAsync(admin);

        Assert.Equal(all.Items, [Assert.Single(first.Items), Assert.Single(second.Items)]);
        Assert.Null(second.Next);
        Assert.Single(all.Items, session => session is { UserName: null, IsOwn: false });
        Assert.Single(all.Items, session => session is { UserName: "admin", IsOwn: true });
        Assert.DoesNotContain(writer.Http.DefaultRequestHeaders.Authorization!.Parameter!, await admin.GetStringAsync(Sessions), StringComparison.Ordinal);
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ParameterInvalid, await admin.GetAsync($"{Sessions}?before=now"));
    }

    private static async Task<SessionPage> ReadAsync(HttpClient admin, string query = "") => (await admin.GetFromJsonAsync<SessionPage>(Sessions + query))!;
}
