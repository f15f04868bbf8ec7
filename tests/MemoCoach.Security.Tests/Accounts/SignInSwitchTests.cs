using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Problems;
using Microsoft.AspNetCore.Hosting;

namespace MemoCoach.Security.Tests.Accounts;

/// <summary>A replica with <c>auth.yaml: enabled: true</c> beside one without, on the same database.</summary>
public sealed class SignInSwitchTests : IAsyncLifetime
{
    private readonly CoachSystem _system = new();

    public Task InitializeAsync() => _system.InitializeAsync();

    public Task DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task SwitchedOnEveryoneSignsInAndSwitchedOffAgainNothingIsLost()
    {
        var anonymous = await _system.WriterAsync();
        var written = await anonymous.SubmitAsync();
        var closed = _system.StartReplica(Enable);
        await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, ProblemCodes.SignInRequired, await closed.PostAsync("/api/v1/sessions", null));
        closed.DefaultRequestHeaders.Authorization = anonymous.Http.DefaultRequestHeaders.Authorization;
        await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, ProblemCodes.SignInRequired, await closed.GetAsync(Writer.Evaluations));
        Assert.Equal(new CurrentAccount(null, null, true), await closed.MeAsync());

        closed.DefaultRequestHeaders.Authorization = (await SignedInAsync()).DefaultRequestHeaders.Authorization;
        var ownWork = await new Writer(closed).SubmitAsync();

        Assert.Equal(written, Assert.Single((await anonymous.ListAsync()).Items).Id);
        Assert.Equal(ownWork, Assert.Single((await new Writer(await _system.SignInAsync("ana")).ListAsync()).Items).Id);
    }

    [Fact]
    public async Task AnonymousWorkCanBeClaimedAfterSigningInEvenWhereSigningInIsRequired()
    {
        var anonymous = await _system.WriterAsync();
        var claimed = await anonymous.SubmitAsync();
        var account = await SignedInAsync();
        var own = await new Writer(account).SubmitAsync();
        var closed = _system.StartReplica(Enable);
        closed.DefaultRequestHeaders.Authorization = account.DefaultRequestHeaders.Authorization;

        Assert.Equal(HttpStatusCode.NoContent, (await ClaimAsync(closed, TokenOf(anonymous.Http))).StatusCode);

        Assert.Equal([own, claimed], (await new Writer(account).ListAsync()).Items.Select(item => item.Id));
        Assert.Equal(Memos.Text("server-room-en.md"), (await new Writer(account).ReadAsync(claimed)).Text);
        Assert.Empty((await anonymous.ListAsync()).Items);
        Assert.Equal(HttpStatusCode.NoContent, (await new Writer(account).DeleteAsync(claimed)).StatusCode);
    }

    [Fact]
    public async Task OnlyAnAnonymousSessionCanBeClaimedAndOnlyByAnAccount()
    {
        var account = await SignedInAsync();
        var other = await _system.AdminAsync();
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ClaimInvalid, await ClaimAsync(account, TokenOf(other)));
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ClaimInvalid, await ClaimAsync(account, "made-up"));
        var anonymous = await _system.WriterAsync();
        await ProblemAssert.IsAsync(HttpStatusCode.Forbidden, ProblemCodes.AccountRequired, await ClaimAsync(anonymous.Http, TokenOf(account)));
    }

    private static Task<HttpResponseMessage> ClaimAsync(HttpClient http, string token) =>
        http.PostAsJsonAsync("/api/v1/auth/claim", new ClaimRequest { Token = token });

    private static string TokenOf(HttpClient http) => http.DefaultRequestHeaders.Authorization!.Parameter!;

    private static void Enable(IWebHostBuilder host) => host.UseSetting("MemoCoach:auth:enabled", "true");

    private async Task<HttpClient> SignedInAsync()
    {
        await _system.MakeAccountAsync(await _system.AdminAsync(), "ana");
        return await _system.SignInAsync("ana");
    }
}
