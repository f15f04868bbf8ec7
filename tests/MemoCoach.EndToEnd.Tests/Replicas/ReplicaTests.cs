using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Contracts.Limits;
using MemoCoach.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using StackExchange.Redis;

namespace MemoCoach.EndToEnd.Tests.Replicas;

/// <summary>Whatever one replica does or knows holds at the other.</summary>
public sealed partial class ReplicaTests(TwoOfEach two) : IClassFixture<TwoOfEach>
{
    private const string Documents = "/api/v1/admin/configuration/documents/limits.yaml";

    /// <summary>What docs/configuration.md promises.</summary>
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(2);

    /// <summary>The middle one of three changes counts, since the machine that tests may be busy.</summary>
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 4)]
    public async Task AChangeOfTheConfigurationReachesBothEvenIfItsNudgeIsLost(bool canPublish, int firstValue)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"{two.Cache},allowAdmin=true");
        var nudges = 0;
        await redis.GetSubscriber().SubscribeAsync(RedisChannel.Literal("memocoach:configuration"), (_, _) => Interlocked.Increment(ref nudges));
        var token = await two.SignInAsync(0);
        await redis.GetDatabase().ExecuteAsync("ACL", "SETUSER", "default", canPublish ? "+publish" : "-publish");
        try
        {
            List<TimeSpan> taken = [await ChangeAsync(token, firstValue), await ChangeAsync(token, firstValue + 1), await ChangeAsync(token, firstValue + 2)];
            Assert.InRange(taken.Order().ElementAt(1), TimeSpan.Zero, s_bound);
        }
        finally
        {
            await redis.GetDatabase().ExecuteAsync("ACL", "SETUSER", "default", "+publish");
        }

        Assert.Equal(canPublish ? 3 : 0, nudges);
    }

    [Fact]
    public async Task WhoeverSignsInAtOneIsKnownAtTheOtherUntilRevokedAtEither()
    {
        var id = await two.MakeAccountAsync("ana");
        var token = await two.SignInAsync(0, "ana");
        using var elsewhere = two.WithToken(1, token);
        Assert.Equal(new CurrentAccount("ana", AccountRole.Writer, false), await elsewhere.GetFromJsonAsync<CurrentAccount>("/api/v1/auth/me"));

        using var admin = two.WithToken(1, await two.SignInAsync(1));
        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync($"/api/v1/admin/accounts/{id}/revoke", null)).StatusCode);

        using var here = two.WithToken(0, token);
        Assert.Equal(HttpStatusCode.Unauthorized, (await here.GetAsync("/api/v1/evaluations")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync("/api/v1/evaluations")).StatusCode);
    }

    [Fact]
    public async Task ThirtyWrongPasswordsAtBothLockAtBoth()
    {
        await two.MakeAccountAsync("guessed");
        using var first = two.Visitor(0);
        using var second = two.Visitor(1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => TwoOfEach.TryAsync(number % 2 == 0 ? first : second, "guessed", $"guess {number}")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        Assert.Equal(HttpStatusCode.Unauthorized, (await TwoOfEach.TryAsync(first, "guessed", Administrator.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await TwoOfEach.TryAsync(second, "guessed", Administrator.Password)).StatusCode);
    }

    [Fact]
    public async Task RequestsAreCountedTogether()
    {
        var token = await two.SignInAsync(0);
        using var first = two.WithToken(0, token);
        using var second = two.WithToken(1, token);
        var chat = $"/api/v1/evaluations/{Guid.NewGuid()}/chat/retry";
        for (var number = 0; number < TwoOfEach.ChatLimit; number++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (number % 2 == 0 ? first : second).PostAsync(chat, null)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await first.PostAsync(chat, null)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await second.PostAsync(chat, null)).StatusCode);
    }

    [Fact]
    public async Task AFormOfOneIsTakenByTheOtherAndItsCookieToo()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler);
        var form = await FormAsync(browser, "/account/sign-in");
        form["userName"] = "admin";
        form["password"] = Administrator.Password;
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(browser, "/session/sign-in", new(form) { ["__RequestVerificationToken"] = "made-up" })).StatusCode);

        using var signedIn = await PostAsync(browser, "/session/sign-in", form);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (signedIn.StatusCode, signedIn.Headers.Location?.ToString()));
        var token = handler.CookieContainer.GetCookies(two.Webs[0])["memocoach-account"]!.Value;

        using var signedOut = await PostAsync(browser, "/session/sign-out", await FormAsync(browser, "/account"));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (signedOut.StatusCode, signedOut.Headers.Location?.ToString()));
        using var here = two.WithToken(0, token);
        Assert.Equal(HttpStatusCode.Unauthorized, (await here.GetAsync("/api/v1/evaluations")).StatusCode);
    }

    [BrowserFact]
    public async Task ADraftAndARunBegunAtOneAreSeenAtTheOther()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(two.Webs[0]);
        await visit.OpenAsync();
        await visit.Page.Locator("#memo-text").FillAsync(Samples.Short);
        await Assertions.Expect(visit.Page.Locator("memo-draft")).ToHaveAttributeAsync("data-place", "server");

        // The cookie holds for every port of this address; what the browser itself stores holds for one.
        await visit.Page.GotoAsync(two.Webs[1].ToString());
        await Assertions.Expect(visit.Page.Locator("#memo-text")).ToHaveValueAsync(Samples.Short);
        await visit.Page.Locator("memo-draft[minimum-words]").WaitForAsync();
        await visit.Submit.ClickAsync();
        await visit.Page.Locator(".run").WaitForAsync();

        await visit.Page.GotoAsync(new Uri(two.Webs[0], new Uri(visit.Page.Url).PathAndQuery).ToString());
        await visit.Page.Locator(".run").WaitForAsync();
        await visit.Score.WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    /// <summary>Saves at the first API, and waits until both answer by it.</summary>
    private async Task<TimeSpan> ChangeAsync(string token, int minimumWords)
    {
        using var first = two.WithToken(0, token);
        using var second = two.WithToken(1, token);
        var began = (await first.GetFromJsonAsync<DocumentResponse>(Documents))!;
        var text = MinimumWords().Replace(began.Text, $"minimumWords: {minimumWords}");
        using var saved = await first.PutAsJsonAsync(Documents, new SaveDocumentRequest { Text = text, BaseVersion = began.Version, Reason = "Try it" });
        saved.EnsureSuccessStatusCode();
        var start = Stopwatch.GetTimestamp();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await WordsAsync(first, patience.Token) != minimumWords || await WordsAsync(second, patience.Token) != minimumWords)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<int> WordsAsync(HttpClient http, CancellationToken cancellationToken) =>
        (await http.GetFromJsonAsync<LimitsResponse>("/api/v1/limits", cancellationToken))!.MinimumWords;

    /// <summary>What a form on the first pages sends unseen.</summary>
    private async Task<Dictionary<string, string>> FormAsync(HttpClient browser, string address)
    {
        var page = await browser.GetStringAsync(new Uri(two.Webs[0], address));
        return new() { ["__RequestVerificationToken"] = VerificationToken().Match(page).Groups[1].Value };
    }

    private async Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await browser.PostAsync(new Uri(two.Webs[1], address), content);
    }

    [GeneratedRegex("minimumWords: \\d+")]
    private static partial Regex MinimumWords();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex VerificationToken();
}
