using System.Globalization;
using MemoCoach.Web.Components.Common;
using MemoCoach.Web.Localization;
using MemoCoach.Web.Sessions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoCoach.Web.Tests.Localization;

public sealed class BrowserTimeTests : WebContext
{
    private static readonly DateTimeOffset s_lateEvening = new(2026, 3, 1, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "Europe/Madrid", "3/2/2026 12:30:00 AM")]
    [InlineData("es", "Europe/Madrid", "2/3/2026 0:30:00")]
    [InlineData("en", "America/New_York", "3/1/2026 6:30:00 PM")]
    [InlineData("en", null, "3/1/2026 11:30:00 PM UTC")]
    [InlineData("en", "Nowhere/Atlantis", "3/1/2026 11:30:00 PM UTC")]
    public void AMomentIsThatOfTheBrowsersClock(string language, string? zone, string written)
    {
        var time = Rendered(language, zone, isDay: false).Find("time");

        Assert.Equal(written, Plain(time.TextContent));
        Assert.Equal("2026-03-01T23:30:00.0000000Z", time.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("en", "Europe/Madrid", "Mar 2, 2026")]
    [InlineData("es", "Europe/Madrid", "2 mar 2026")]
    [InlineData("es", "America/New_York", "1 mar 2026")]
    [InlineData("en", null, "Mar 1, 2026")]
    public void ADayIsThatOfTheBrowsersCalendar(string language, string? zone, string written) =>
        Assert.Equal(written, Plain(Rendered(language, zone, isDay: true).Find("time").TextContent));

    [Fact]
    public void WhatNeverHappenedIsADash() => Assert.Equal("–", Render<LocalTime>(time => time.Add(part => part.At, null)).Markup.Trim());

    [Fact]
    public void ADayThatTheApiCountsByIsTheSameEverywhere()
    {
        Zone = "Pacific/Auckland";

        Assert.Equal("Mar 1, 2026", Services.GetRequiredService<BrowserTime>().Day(new DateOnly(2026, 3, 1)));
    }

    [Theory]
    [InlineData("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Etc/GMT+5", "Etc/GMT+5")]
    [InlineData("UTC", "UTC")]
    [InlineData("../../etc/passwd", null)]
    [InlineData("/dev/zero", null)]
    [InlineData("Europe//Madrid", null)]
    [InlineData("", null)]
    public void OnlyTheNameOfAZoneIsTakenFromTheCookie(string cookie, string? zone)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Cookie = $"memocoach-zone={cookie}";

        Assert.Equal(zone, ZoneCookie.Read(request));
    }

    [Fact]
    public async Task TheZoneTravelsFromTheCookieToTheCircuit()
    {
        var handshake = new DefaultHttpContext();
        handshake.Request.Headers.Cookie = "memocoach-session=token-1; memocoach-zone=Europe/Madrid";

        await new WriterSessionMiddleware(_ => Task.CompletedTask, NullLogger<WriterSessionMiddleware>.Instance).InvokeAsync(handshake, null!);

        var circuit = new ServerAuthenticationStateProvider();
        circuit.SetAuthenticationState(Task.FromResult(new AuthenticationState(handshake.User)));
        Assert.Equal("Europe/Madrid", new WriterSession(circuit).ZoneName);
    }

    private IRenderedComponent<LocalTime> Rendered(string language, string? zone, bool isDay)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Zone = zone;
        return Render<LocalTime>(time => time.Add(part => part.At, s_lateEvening).Add(part => part.IsDay, isDay));
    }

    /// <summary>ICU puts other spaces before AM and PM from version to version.</summary>
    private static string Plain(string text) => text.Replace('\u202f', ' ').Replace('\u00a0', ' ');
}
