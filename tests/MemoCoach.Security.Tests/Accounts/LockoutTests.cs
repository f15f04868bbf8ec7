using System.Net;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MemoCoach.Security.Tests.Accounts;

/// <summary>Two replicas with the same clock, and hashers that count.</summary>
public sealed class LockoutTests : IAsyncLifetime
{
    private const string Name = "guessed";
    private readonly CoachSystem _system = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly CountingHasher _hasher = new(new PasswordHasher<Account>());
    private HttpClient[] _replicas = [];

    public async Task InitializeAsync()
    {
        await _system.InitializeAsync();
        await _system.MakeAccountAsync(await _system.AdminAsync(), Name);
        _replicas = [_system.StartReplica(Replace), _system.StartReplica(Replace)];
    }

    public Task DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task ThirtyWrongPasswordsLockOnEveryReplicaUntilTheLockTimeIsOver()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => AssertFailsAsync(_replicas[number % 2], Name, $"guess {number}")));

        await AssertFailsAsync(_replicas[0], Name, Administration.Password);
        await AssertFailsAsync(_replicas[1], Name, Administration.Password);
        _time.Advance(TimeSpan.FromSeconds(899));
        await AssertFailsAsync(_replicas[0], Name, Administration.Password);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await _replicas[1].LoginAsync(Name, Administration.Password)).StatusCode);
    }

    [Fact]
    public async Task FewerWrongPasswordsDoNotLockAndTheRightOneForgetsThem()
    {
        for (var round = 0; round < 3; round++)
        {
            for (var wrong = 0; wrong < 9; wrong++)
            {
                await AssertFailsAsync(_replicas[wrong % 2], Name, "wrong");
            }

            Assert.Equal(HttpStatusCode.OK, (await _replicas[round % 2].LoginAsync(Name, Administration.Password)).StatusCode);
        }
    }

    [Theory]
    [InlineData(Name, "wrong")]
    [InlineData("nobody", "wrong")]
    [InlineData("no letters <>", "wrong")]
    [InlineData("no\0text", "wrong")]
    [InlineData(null, null)]
    public async Task TheHasherRunsOnceWhateverTheNameAndTheAnswerIsTheSame(string? userName, string? password)
    {
        var before = _hasher.Verified;
        await AssertFailsAsync(_replicas[0], userName, password);
        Assert.Equal(before + 1, _hasher.Verified);
    }

    [Fact]
    public async Task TheHasherRunsForALockedAccountToo()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => AssertFailsAsync(_replicas[0], Name, "wrong")));
        Assert.Equal(12, _hasher.Verified);
    }

    private static async Task AssertFailsAsync(HttpClient visitor, string? userName, string? password)
    {
        var answer = await visitor.LoginAsync(userName, password);
        await ProblemAssert.IsAsync(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed, answer);
    }

    private void Replace(IWebHostBuilder host) => host.ConfigureTestServices(
        services => services.AddSingleton<TimeProvider>(_time).AddSingleton<IPasswordHasher<Account>>(_hasher));
}
