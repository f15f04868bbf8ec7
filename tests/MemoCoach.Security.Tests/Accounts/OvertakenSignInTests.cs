using System.Net;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Security.Tests.Accounts;

/// <summary>An administrator changes an account between the check of its password and the session that follows.</summary>
[Collection(IdleSystem.Name)]
public sealed class OvertakenSignInTests(CoachSystem system)
{
    [Theory]
    [InlineData("password", PasswordVerificationResult.Success)]
    [InlineData("password", PasswordVerificationResult.SuccessRehashNeeded)]
    [InlineData("state", PasswordVerificationResult.Success)]
    [InlineData("role", PasswordVerificationResult.Success)]
    public async Task EndsWithoutASession(string changed, PasswordVerificationResult verified)
    {
        var admin = await system.AdminAsync();
        var name = Administration.NewName();
        var id = await system.MakeAccountAsync(admin, name, AccountRole.Admin);
        var hasher = new InterruptedHasher(verified, () => ChangeAsync(admin, id, changed));
        var replica = system.StartReplica(host => host.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Account>>(hasher)));

        await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed, await replica.LoginAsync(name, Administration.Password));

        await using var scope = system.Look();
        var database = scope.ServiceProvider.GetRequiredService<MemoDbContext>();
        Assert.DoesNotContain(database.Sessions.Where(row => row.WriterId == id).Select(row => row.ExpiresAt).ToList(), end => end > DateTimeOffset.UtcNow);
        Assert.Equal(changed == "password", database.Accounts.Single(row => row.Id == id).PasswordHash is null);
    }

    private static async Task ChangeAsync(HttpClient admin, Guid id, string changed)
    {
        var answer = await (changed switch
        {
            "password" => admin.PostAsync($"{Administration.Accounts}/{id}/reset", null),
            "state" => admin.ChangeAccountAsync(id, new() { IsDisabled = true }),
            _ => admin.ChangeAccountAsync(id, new() { Role = AccountRole.Writer }),
        });
        Assert.True(answer.IsSuccessStatusCode);
    }

    /// <summary>Lets something happen right after a password was found to be right.</summary>
    private sealed class InterruptedHasher(PasswordVerificationResult verified, Func<Task> interruption) : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> _hasher = new();

        public string HashPassword(Account user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Assert.NotEqual(PasswordVerificationResult.Failed, _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword));
            interruption().GetAwaiter().GetResult();
            return verified;
        }
    }
}
