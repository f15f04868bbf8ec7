using System.Net;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Security.Tests.Accounts;

/// <summary>A system of its own, in which nobody is administrator yet.</summary>
public sealed class FirstAdministratorTests : IAsyncLifetime
{
    private readonly CoachSystem _system = new();

    public Task InitializeAsync() => _system.InitializeAsync();

    public Task DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task NobodyIsAdministratorByDefault()
    {
        foreach (var password in (string[])["", "admin", "password", "memocoach"])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await _system.Visitor().LoginAsync("admin", password)).StatusCode);
        }
    }

    [Fact]
    public async Task WithoutAPasswordEachStartGivesAFreshLinkUntilOneIsUsed()
    {
        var (lost, fresh) = (await EnsureAsync(), await EnsureAsync());
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.LinkInvalid, await _system.Visitor().UseLinkAsync(lost, Administration.Password));
        Assert.Equal(HttpStatusCode.NoContent, (await _system.Visitor().UseLinkAsync(fresh, Administration.Password)).StatusCode);
        Assert.Null(await EnsureAsync());
        Assert.Equal(AccountRole.Admin, (await (await _system.SignInAsync("admin")).MeAsync()).Role);
    }

    [Fact]
    public async Task ThePasswordComesFromASecretOrItsFileAndIsNotSetTwice()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "from a file, long enough\n");
        Assert.Null(await EnsureAsync((FirstAdministrator.PasswordFileVariable, file)));
        File.Delete(file);
        await _system.SignInAsync("admin", "from a file, long enough");

        Assert.Null(await EnsureAsync((FirstAdministrator.PasswordVariable, "another one later")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await _system.Visitor().LoginAsync("admin", "another one later")).StatusCode);
    }

    [Theory]
    [InlineData(FirstAdministrator.PasswordVariable, "short")]
    [InlineData(FirstAdministrator.PasswordFileVariable, "/no/such/file")]
    public async Task AnUnfitSecretStopsTheStartAndSaysWhy(string variable, string value)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => EnsureAsync((variable, value)));
        Assert.Contains(variable, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLastAdministratorCannotBeRemoved()
    {
        var admin = await _system.AdminAsync();
        var first = await IdAsync("admin");
        var second = (await admin.CreateAccountAsync("second", AccountRole.Admin)).AccountId;
        await AssertStaysAsync(admin.ChangeAccountAsync(first, new() { IsDisabled = true }));
        await AssertStaysAsync(admin.ChangeAccountAsync(first, new() { Role = AccountRole.Writer }));
        await AssertStaysAsync(admin.PostAsync($"{Administration.Accounts}/{first}/reset", null));
        Assert.Equal(HttpStatusCode.NoContent, (await admin.ChangeAccountAsync(second, new() { IsDisabled = true })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.ChangeAccountAsync(Guid.NewGuid(), new() { IsDisabled = true })).StatusCode);
    }

    [Fact]
    public async Task OfTwoAdministratorsWhoShutEachOtherOneStays()
    {
        var admin = await _system.AdminAsync();
        var second = await _system.MakeAccountAsync(admin, "second", AccountRole.Admin);
        var other = await _system.SignInAsync("second");
        var first = await IdAsync("admin");
        var answers = await Task.WhenAll(
            admin.ChangeAccountAsync(second, new() { IsDisabled = true }),
            other.ChangeAccountAsync(first, new() { IsDisabled = true }));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
    }

    private static async Task AssertStaysAsync(Task<HttpResponseMessage> answer) =>
        await ProblemAssert.IsAsync(HttpStatusCode.Conflict, ProblemCodes.LastAdministrator, await answer);

    private async Task<string?> EnsureAsync(params (string Name, string Value)[] settings)
    {
        await using var scope = _system.Look();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Name, pair => (string?)pair.Value)).Build();
        return await ActivatorUtilities.CreateInstance<FirstAdministrator>(scope.ServiceProvider, configuration).EnsureAsync(CancellationToken.None);
    }

    private async Task<Guid> IdAsync(string userName)
    {
        await using var scope = _system.Look();
        return (await scope.ServiceProvider.GetRequiredService<AccountDirectory>().FindAsync(userName))!.Id;
    }
}
