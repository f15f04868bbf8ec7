using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Security.Tests.Accounts;

[Collection(IdleSystem.Name)]
public sealed class AccountTests(CoachSystem system)
{
    [Fact]
    public async Task AnAccountIsMadeByAnAdministratorAndItsPasswordByItsOwner()
    {
        var admin = await system.AdminAsync();
        var name = Administration.NewName();
        var link = await admin.CreateAccountAsync(name);
        Assert.Equal(HttpStatusCode.Unauthorized, (await system.Visitor().LoginAsync(name, "")).StatusCode);

        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.PasswordUnfit, await system.Visitor().UseLinkAsync(link.Token, "short"));
        Assert.Equal(HttpStatusCode.NoContent, (await system.Visitor().UseLinkAsync(link.Token, Administration.Password)).StatusCode);
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.LinkInvalid, await system.Visitor().UseLinkAsync(link.Token, Administration.Password));

        var writer = await system.SignInAsync(name.ToUpperInvariant());
        Assert.Equal(new CurrentAccount(name, AccountRole.Writer, false), await writer.MeAsync());
        var id = await new Writer(writer).SubmitAsync();
        Assert.Equal(id, Assert.Single((await new Writer(await system.SignInAsync(name)).ListAsync()).Items).Id);
    }

    [Fact]
    public async Task SigningOutEndsTheSessionAtOnce()
    {
        var admin = await system.AdminAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync("/api/v1/auth/logout", null)).StatusCode);
        await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, ProblemCodes.SessionRequired, await admin.GetAsync(Administration.Accounts));
        Assert.Equal(new CurrentAccount(null, null, false), await admin.MeAsync());
    }

    [Fact]
    public async Task ANewPasswordEndsTheOtherSessions()
    {
        var name = Administration.NewName();
        await system.MakeAccountAsync(await system.AdminAsync(), name);
        var (here, elsewhere) = (await system.SignInAsync(name), await system.SignInAsync(name));

        await ProblemAssert.IsAsync(HttpStatusCode.Forbidden, ProblemCodes.SignInFailed, await ChangeAsync(here, "wrong", "nine ducks swim"));
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.PasswordUnfit, await ChangeAsync(here, Administration.Password, name));
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(here, Administration.Password, "nine ducks swim")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(Writer.Evaluations)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync(Writer.Evaluations)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await system.Visitor().LoginAsync(name, Administration.Password)).StatusCode);
        await system.SignInAsync(name, "nine ducks swim");
    }

    [Fact]
    public async Task AShutAccountCanDoNothingUntilItIsOpened()
    {
        var admin = await system.AdminAsync();
        var name = Administration.NewName();
        var id = await system.MakeAccountAsync(admin, name, AccountRole.Admin);
        var other = await system.SignInAsync(name);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(Administration.Accounts)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await admin.ChangeAccountAsync(id, new() { IsDisabled = true })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync(Administration.Accounts)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await system.Visitor().LoginAsync(name, Administration.Password)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await admin.ChangeAccountAsync(id, new() { IsDisabled = false })).StatusCode);
        await system.SignInAsync(name);
    }

    [Fact]
    public async Task AnAdministratorWhoBecomesAWriterIsNoneAtOnce()
    {
        var admin = await system.AdminAsync();
        var name = Administration.NewName();
        var id = await system.MakeAccountAsync(admin, name, AccountRole.Admin);
        var other = await system.SignInAsync(name);
        await admin.ChangeAccountAsync(id, new() { Role = AccountRole.Writer });
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync(Administration.Accounts)).StatusCode);
        await ProblemAssert.IsAsync(
            HttpStatusCode.Forbidden, ProblemCodes.AdminRequired, await (await system.SignInAsync(name)).GetAsync(Administration.Accounts));
    }

    [Fact]
    public async Task AResetTakesThePasswordAwayAndRevokingOnlyTheSessions()
    {
        var admin = await system.AdminAsync();
        var name = Administration.NewName();
        var id = await system.MakeAccountAsync(admin, name);
        var writer = await system.SignInAsync(name);
        Assert.Equal((1, true), ((await admin.AccountAsync(id)).Sessions, (await admin.AccountAsync(id)).CanSignIn));

        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync($"{Administration.Accounts}/{id}/revoke", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await writer.GetAsync(Writer.Evaluations)).StatusCode);
        await system.SignInAsync(name);

        var answer = await admin.PostAsync($"{Administration.Accounts}/{id}/reset", null);
        var link = (await answer.Content.ReadFromJsonAsync<CreatedLink>())!;
        Assert.Equal(HttpStatusCode.Unauthorized, (await system.Visitor().LoginAsync(name, Administration.Password)).StatusCode);
        Assert.Equal((0, false), ((await admin.AccountAsync(id)).Sessions, (await admin.AccountAsync(id)).CanSignIn));
        await system.Visitor().UseLinkAsync(link.Token, "nine ducks swim");
        await system.SignInAsync(name, "nine ducks swim");
    }

    [Fact]
    public async Task ANameIsTakenOnceAndHasOnlyPlainCharacters()
    {
        var admin = await system.AdminAsync();
        var name = Administration.NewName();
        await admin.CreateAccountAsync(name);
        await AssertRefusedAsync(HttpStatusCode.Conflict, ProblemCodes.UserNameTaken, name.ToUpperInvariant());
        await AssertRefusedAsync(HttpStatusCode.BadRequest, ProblemCodes.UserNameInvalid, null);
        await AssertRefusedAsync(HttpStatusCode.BadRequest, ProblemCodes.UserNameInvalid, "<script>");
        await AssertRefusedAsync(HttpStatusCode.BadRequest, ProblemCodes.UserNameInvalid, new string('a', 101));

        async Task AssertRefusedAsync(HttpStatusCode status, string code, string? userName) =>
            await ProblemAssert.IsAsync(status, code, await admin.PostAsJsonAsync(Administration.Accounts, new CreateAccountRequest { UserName = userName }));
    }

    [Fact]
    public async Task EachActionStandsInTheAuditLogAndItsExport()
    {
        var admin = await system.AdminAsync();
        var name = Administration.NewName();
        var id = await system.MakeAccountAsync(admin, name);
        await admin.ChangeAccountAsync(id, new() { Role = AccountRole.Admin });
        await (await system.SignInAsync(name)).PostAsync("/api/v1/auth/logout", null);
        await admin.PostAsync($"{Administration.Accounts}/{id}/reset", null);

        var page = (await admin.GetFromJsonAsync<AuditPage>("/api/v1/admin/audit?limit=200"))!;
        var lines = page.Items.Where(line => line.Target == name || line.Actor == name).Select(line => $"{line.Actor} {line.Action}");
        Assert.Equal(
            [
                "admin account.created",
                $"{name} account.password-chosen",
                "admin account.role-changed",
                $"{name} session.signed-in",
                $"{name} session.signed-out",
                "admin account.password-reset",
            ],
            lines.Reverse());
        var export = await admin.GetStringAsync("/api/v1/admin/audit/export");
        Assert.Contains($"\"target\":\"{name}\"", export, StringComparison.Ordinal);
        Assert.DoesNotContain(Administration.Password, export, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient http, string currentPassword, string newPassword) =>
        http.PostAsJsonAsync("/api/v1/auth/password", new { currentPassword, newPassword });
}
