using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Sessions;
using MemoCoach.Core.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Support;

/// <summary>People with accounts.</summary>
internal static class Administration
{
    public const string Accounts = "/api/v1/admin/accounts";
    public const string Password = "seven horses draw";

    public static Task<HttpResponseMessage> LoginAsync(this HttpClient visitor, string? userName, string? password) =>
        visitor.PostAsJsonAsync("/api/v1/auth/login", new { userName, password });

    public static Task<HttpResponseMessage> UseLinkAsync(this HttpClient visitor, string? token, string? newPassword) =>
        visitor.PostAsJsonAsync("/api/v1/auth/link", new { token, newPassword });

    public static Task<CurrentAccount> MeAsync(this HttpClient http) => http.GetFromJsonAsync<CurrentAccount>("/api/v1/auth/me")!;

    /// <summary>Somebody who has signed in.</summary>
    public static async Task<HttpClient> SignInAsync(this CoachSystem system, string userName, string password = Password)
    {
        var visitor = system.Visitor();
        var answer = await visitor.LoginAsync(userName, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var session = await answer.Content.ReadFromJsonAsync<CreatedSession>();
        visitor.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session!.Token);
        return visitor;
    }

    /// <summary>The first administrator, whom the migration step makes; signed in.</summary>
    public static async Task<HttpClient> AdminAsync(this CoachSystem system)
    {
        await using (var scope = system.Look())
        {
            if (await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().EnsureAsync(CancellationToken.None) is { } token)
            {
                Assert.Equal(HttpStatusCode.NoContent, (await system.Visitor().UseLinkAsync(token, Password)).StatusCode);
            }
        }

        return await system.SignInAsync(FirstAdministrator.UserName);
    }

    /// <summary>Makes an account by its link.</summary>
    public static async Task<Guid> MakeAccountAsync(this CoachSystem system, HttpClient admin, string userName, AccountRole role = AccountRole.Writer)
    {
        var link = await admin.CreateAccountAsync(userName, role);
        Assert.Equal(HttpStatusCode.NoContent, (await system.Visitor().UseLinkAsync(link.Token, Password)).StatusCode);
        return link.AccountId;
    }

    public static async Task<CreatedLink> CreateAccountAsync(this HttpClient admin, string userName, AccountRole role = AccountRole.Writer)
    {
        var answer = await admin.PostAsJsonAsync(Accounts, new CreateAccountRequest { UserName = userName, Role = role });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<CreatedLink>())!;
    }

    public static Task<HttpResponseMessage> ChangeAccountAsync(this HttpClient admin, Guid id, ChangeAccountRequest change) =>
        admin.PatchAsJsonAsync($"{Accounts}/{id}", change);

    public static async Task<AccountSummary> AccountAsync(this HttpClient admin, Guid id) =>
        (await admin.GetFromJsonAsync<List<AccountSummary>>(Accounts))!.Single(account => account.Id == id);

    /// <summary>A name that no other test has.</summary>
    public static string NewName() => $"writer-{Guid.NewGuid():N}"[..20];
}
