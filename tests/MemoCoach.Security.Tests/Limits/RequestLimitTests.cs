using System.Globalization;
using System.Net;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using Microsoft.AspNetCore.Hosting;

namespace MemoCoach.Security.Tests.Limits;

/// <summary>Two replicas that share their limits.</summary>
public sealed class RequestLimitTests : IAsyncLifetime
{
    private const string Key = "known to the services alone";
    private readonly CoachSystem _system = new();

    public Task InitializeAsync() => _system.InitializeAsync();

    public Task DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task ASessionHasItsLimitOnAllReplicasTogetherAndAnotherSessionItsOwn()
    {
        var (first, second) = (await ReplicaAsync("submissions:session=4"), await ReplicaAsync("submissions:session=4"));
        second.DefaultRequestHeaders.Authorization = first.DefaultRequestHeaders.Authorization;
        for (var number = 0; number < 4; number++)
        {
            Assert.Equal(HttpStatusCode.Accepted, (await SubmitAsync(number % 2 == 0 ? first : second)).StatusCode);
        }

        foreach (var replica in (HttpClient[])[first, second])
        {
            var refused = await SubmitAsync(replica);
            await ProblemAssert.IsAsync(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests, refused);
            Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 15);
        }

        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync(Writer.Evaluations)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await SubmitAsync((await _system.WriterAsync()).Http)).StatusCode);
    }

    [Fact]
    public async Task SigningInIsLimitedByAddressAndApartFromAdministration()
    {
        var admin = await _system.AdminAsync();
        var replica = StartWithKey("signIn:address=3", "administration:session=3");
        replica.DefaultRequestHeaders.Add(ServiceKey.KeyHeader, Key);
        replica.DefaultRequestHeaders.Add(ServiceKey.AddressHeader, "203.0.113.9");
        Assert.Equal("401 401 401 429", await StatusesAsync(() => replica.LoginAsync("nobody", "wrong")));
        replica.DefaultRequestHeaders.Authorization = admin.DefaultRequestHeaders.Authorization;
        Assert.Equal("200 200 200 429", await StatusesAsync(() => replica.GetAsync(Administration.Accounts)));
    }

    [Fact]
    public async Task FilesAndWhatIsMadeForEachReadingHaveTheirOwnLimits()
    {
        var replica = (await Writer.BeginAsync(_system.StartReplica(Limited("documents:session=3", "reading:session=3")))).Http;
        Assert.Equal("422 422 422 429", await StatusesAsync(() => replica.PostAsync("/api/v1/documents?name=memo.txt", new ByteArrayContent([]))));

        var evaluation = Writer.Address(Guid.NewGuid());
        Assert.Equal(HttpStatusCode.NotFound, (await replica.GetAsync($"{evaluation}/report")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await replica.GetAsync($"{evaluation}/comparison")).StatusCode);
        Assert.Equal("200 429 429 429", await StatusesAsync(() => replica.GetAsync("/api/v1/export")));
        Assert.Equal(HttpStatusCode.NotFound, (await replica.GetAsync(evaluation)).StatusCode);
    }

    [Fact]
    public async Task TheBrowsersAddressCountsOnlyWithTheServiceKey()
    {
        var replica = StartWithKey("sessions:address=2");
        Assert.Equal("201 201 429 429", await StatusesAsync(() => BeginAsync(replica, Key, "203.0.113.7")));
        Assert.Equal("201 201 429 429", await StatusesAsync(() => BeginAsync(replica, Key, "2001:db8::1")));
        Assert.Equal("429 429 429 429", await StatusesAsync(() => BeginAsync(replica, Key, "2001:db8::2")));
        Assert.Equal("201 201 429 429", await StatusesAsync(() => BeginAsync(replica, Key, "2001:db8:0:1::1")));

        var guessed = 0;
        Assert.Equal("201 201 429 429", await StatusesAsync(() => BeginAsync(replica, "guessed", $"198.51.100.{guessed++}")));
        Assert.Equal("429 429 429 429", await StatusesAsync(() => BeginAsync(replica, Key, "no address")));
    }

    private static async Task<string> StatusesAsync(Func<Task<HttpResponseMessage>> ask)
    {
        var statuses = new List<int>();
        for (var number = 0; number < 4; number++)
        {
            statuses.Add((int)(await ask()).StatusCode);
        }

        return string.Join(' ', statuses);
    }

    private static Task<HttpResponseMessage> SubmitAsync(HttpClient http) =>
        new Writer(http).PostAsync(new SubmitMemoRequest { Text = Memos.Text("server-room-en.md") });

    private static Task<HttpResponseMessage> BeginAsync(HttpClient http, string key, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/sessions");
        request.Headers.Add(ServiceKey.KeyHeader, key);
        request.Headers.Add(ServiceKey.AddressHeader, address);
        return http.SendAsync(request);
    }

    private static Action<IWebHostBuilder> Limited(params string[] limits) => host =>
    {
        foreach (var limit in limits)
        {
            host.UseSetting($"MemoCoach:limits:requests:{limit.Split('=')[0]}", limit.Split('=')[1]);
        }
    };

    private HttpClient StartWithKey(params string[] limits) => _system.StartReplica(host =>
    {
        Limited(limits)(host);
        host.UseSetting(ServiceKey.Setting, Key);
    });

    private async Task<HttpClient> ReplicaAsync(string limit) => (await Writer.BeginAsync(_system.StartReplica(Limited(limit)))).Http;
}
