using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Problems;
using MemoCoach.Contracts.Sessions;
using MemoCoach.TestServers.OpenId;
using Microsoft.AspNetCore.WebUtilities;

namespace MemoCoach.Security.Tests.Accounts;

/// <summary>Signing in at a real provider on this machine, which keeps to OpenID Connect or breaks it on command.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private const string RedirectUri = "https://coach.example/session/openid/callback";
    private readonly CoachSystem _system = new();
    private LoopbackOpenId _provider = default!;

    public async Task InitializeAsync()
    {
        await _system.InitializeAsync();
        _provider = await LoopbackOpenId.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _system.DisposeAsync();
    }

    [Fact]
    public async Task TheFirstSignInMakesAnAccountAndTheNextOneFindsIt()
    {
        var api = Api();
        Assert.Equal(new OpenIdOption("Example Inc."), await api.GetFromJsonAsync<OpenIdOption>("/api/v1/auth/openid"));

        var first = await MeAsync(api, await SignInAsync(api));
        _provider.Claims = With(("preferred_username", "ana-maria"));
        var second = await MeAsync(Api(), await SignInAsync(api));

        Assert.Equal((new CurrentAccount("ana", AccountRole.Writer, false), first), (first, second));
        var account = Assert.Single(await AccountsAsync(), account => account.UserName == "ana");
        Assert.Equal((true, 2), (account.CanSignIn, account.Sessions));
    }

    [Theory]
    [InlineData(OpenIdFault.Denied, ProblemCodes.OpenIdDenied)]
    [InlineData(OpenIdFault.TokenRefused, ProblemCodes.OpenIdDenied)]
    [InlineData(OpenIdFault.OtherIssuer, ProblemCodes.OpenIdForeign)]
    [InlineData(OpenIdFault.WrongIssuer, ProblemCodes.OpenIdForeign)]
    [InlineData(OpenIdFault.WrongAudience, ProblemCodes.OpenIdForeign)]
    [InlineData(OpenIdFault.OtherParty, ProblemCodes.OpenIdForeign)]
    [InlineData(OpenIdFault.WrongNonce, ProblemCodes.OpenIdForeign)]
    [InlineData(OpenIdFault.Expired, ProblemCodes.OpenIdExpired)]
    [InlineData(OpenIdFault.Endless, ProblemCodes.OpenIdExpired)]
    [InlineData(OpenIdFault.UnknownKey, ProblemCodes.OpenIdUnsigned)]
    [InlineData(OpenIdFault.ForgedSignature, ProblemCodes.OpenIdUnsigned)]
    [InlineData(OpenIdFault.NotSigned, ProblemCodes.OpenIdUnsigned)]
    [InlineData(OpenIdFault.PublicKeyAsSecret, ProblemCodes.OpenIdUnsigned)]
    public async Task WhatIsNotToBeBelievedIsRefusedWithItsOwnSentence(OpenIdFault fault, string code)
    {
        _provider.Fault = fault;

        await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, code, await TrySignInAsync(Api()));

        Assert.DoesNotContain(await AccountsAsync(), account => account.UserName == "ana");
    }

    [Fact]
    public async Task AnAttemptIsGoodOnceAndOnlyIfItWasBegun()
    {
        var api = Api();
        var (state, code) = await AuthorizeAsync(api);
        Assert.Equal(HttpStatusCode.OK, (await FinishAsync(Api(), state, code)).StatusCode);
        await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, ProblemCodes.OpenIdStale, await FinishAsync(api, state, code));
        await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, ProblemCodes.OpenIdStale, await FinishAsync(api, "made-up", code));

        var (other, _) = await AuthorizeAsync(api);
        var (_, stolen) = await AuthorizeAsync(api);
        await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, ProblemCodes.OpenIdDenied, await FinishAsync(api, other, stolen));
    }

    [Fact]
    public async Task AnAddressOrNameThatAnAccountHasDoesNotOpenIt()
    {
        var admin = await _system.AdminAsync();
        var id = await _system.MakeAccountAsync(admin, "ana@example.com", AccountRole.Admin);
        _provider.Claims = With(("preferred_username", "ana@example.com"));

        var stranger = await MeAsync(Api(), await SignInAsync(Api()));

        Assert.StartsWith("ana@example.com-", stranger.UserName, StringComparison.Ordinal);
        Assert.Equal(AccountRole.Writer, stranger.Role);
        Assert.Equal(0, (await admin.AccountAsync(id)).Sessions);
    }

    [Fact]
    public async Task ARoleComesFromTheClaimAtEachSignIn()
    {
        var api = Api(("roles:claim", "groups"), ("roles:admin", "[memo-admins]"), ("roles:writer", "[staff]"));
        _provider.Claims = With(("groups", new[] { "staff", "memo-admins" }));
        var session = await SignInAsync(api);
        Assert.Equal(AccountRole.Admin, (await MeAsync(api, session)).Role);

        _provider.Claims = With(("groups", new[] { "staff" }));
        Assert.Equal(AccountRole.Writer, (await MeAsync(api, await SignInAsync(api))).Role);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(api, session, Writer.Evaluations)).StatusCode);

        _provider.Claims = With(("groups", "guests"));
        await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, ProblemCodes.OpenIdNotAllowed, await TrySignInAsync(api));
    }

    [Fact]
    public async Task OnlyVerifiedAddressesOfTheAllowedDomainsComeIn()
    {
        var api = Api(("allowedDomains", "[example.com]"));
        await SignInAsync(api);
        foreach (var claims in new[] { With(("email_verified", false)), With(("email", "ana@example.com.evil.example")), With(("email", "ana@evil@example.com")) })
        {
            _provider.Claims = claims;
            await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, ProblemCodes.OpenIdNotAllowed, await TrySignInAsync(api));
        }
    }

    [Fact]
    public async Task AShutAccountStaysShut()
    {
        await SignInAsync(Api());
        var admin = await _system.AdminAsync();
        await admin.ChangeAccountAsync((await AccountsAsync()).Single(account => account.UserName == "ana").Id, new() { IsDisabled = true });

        await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, ProblemCodes.OpenIdShut, await TrySignInAsync(Api()));
    }

    [Fact]
    public async Task WithoutAProviderOrItsSecretThereIsNoneAndADeadOneIsNamed()
    {
        var without = _system.Visitor();
        Assert.Null((await without.GetFromJsonAsync<OpenIdOption>("/api/v1/auth/openid"))!.DisplayName);
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.OpenIdOff, await StartAsync(without));
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.OpenIdOff, await StartAsync(Api(("clientSecret", "env:MEMOCOACH_NO_SUCH_SECRET"))));
        await ProblemAssert.IsAsync(HttpStatusCode.ServiceUnavailable, ProblemCodes.OpenIdUnreachable, await StartAsync(Api(("authority", "http://127.0.0.1:1"))));
        _provider.Fault = OpenIdFault.Silent;
        await ProblemAssert.IsAsync(HttpStatusCode.ServiceUnavailable, ProblemCodes.OpenIdUnreachable, await TrySignInAsync(Api()));
    }

    private static Task<HttpResponseMessage> StartAsync(HttpClient api) =>
        api.PostAsJsonAsync("/api/v1/auth/openid/start", new StartOpenIdRequest { RedirectUri = RedirectUri });

    private static Task<HttpResponseMessage> FinishAsync(HttpClient api, string? state, string? code) =>
        api.PostAsJsonAsync("/api/v1/auth/openid/finish", new FinishOpenIdRequest { State = state, Code = code });

    /// <summary>What the browser does between start and finish.</summary>
    private static async Task<(string? State, string? Code)> AuthorizeAsync(HttpClient api)
    {
        var start = (await (await StartAsync(api)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<OpenIdStart>())!;
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(new Uri(start.Address));
        Assert.StartsWith(RedirectUri, answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
        Assert.Equal(start.State, query["state"]);
        return (start.State, query.TryGetValue("code", out var code) ? code.ToString() : null);
    }

    private static async Task<HttpResponseMessage> TrySignInAsync(HttpClient api)
    {
        using var refused = await StartAsync(api);
        if (!refused.IsSuccessStatusCode)
        {
            return await StartAsync(api);
        }

        var (state, code) = await AuthorizeAsync(api);
        return await FinishAsync(api, state, code);
    }

    private static async Task<string> SignInAsync(HttpClient api) =>
        (await (await TrySignInAsync(api)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<CreatedSession>())!.Token;

    private static async Task<CurrentAccount> MeAsync(HttpClient api, string token) =>
        (await (await GetAsync(api, token, "/api/v1/auth/me")).Content.ReadFromJsonAsync<CurrentAccount>())!;

    private static async Task<HttpResponseMessage> GetAsync(HttpClient api, string token, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        return await api.SendAsync(request);
    }

    private Dictionary<string, object> With(params (string Name, object Value)[] claims)
    {
        var changed = new Dictionary<string, object>(_provider.Claims);
        foreach (var (name, value) in claims)
        {
            changed[name] = value;
        }

        return changed;
    }

    private async Task<List<AccountSummary>> AccountsAsync() =>
        (await (await _system.AdminAsync()).GetFromJsonAsync<List<AccountSummary>>(Administration.Accounts))!;

    /// <summary>An API that knows the provider, with settings of its own below <c>auth.yaml: openId</c>.</summary>
    private HttpClient Api(params (string Name, string Value)[] settings) => _system.StartReplica(host =>
    {
        host.UseSetting("OPENID_TEST_SECRET", LoopbackOpenId.ClientSecret);
        (string Name, string Value)[] usual =
            [("displayName", "Example Inc."), ("authority", _provider.Authority), ("clientId", LoopbackOpenId.ClientId), ("clientSecret", "env:OPENID_TEST_SECRET")];
        foreach (var (name, value) in usual.Concat(settings))
        {
            host.UseSetting($"MemoCoach:auth:openId:{name}", value);
        }
    });
}
