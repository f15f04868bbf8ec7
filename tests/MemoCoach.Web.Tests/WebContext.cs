using System.Globalization;
using MemoCoach.Web.Api;
using MemoCoach.Web.Components;
using MemoCoach.Web.Components.Admin;
using MemoCoach.Web.Components.Writing;
using MemoCoach.Web.Localization;
using MemoCoach.Web.Sessions;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MemoCoach.Web.Tests;

/// <summary>Renders components as a circuit would, with everything real but the API's network, the browser and the clock.</summary>
public abstract class WebContext : BunitContext
{
    private protected const string Token = "token-1";

    protected WebContext()
        : this(new FakeTimeProvider(Samples.Now))
    {
    }

    private protected WebContext(FakeTimeProvider time)
    {
        Time = time;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddLogging();
        Services.AddHealthChecks();
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<AuthenticationStateProvider>(new SignedIn(this));
        Services.AddSingleton<WriterSession>();
        Services.AddSingleton(provider => new MemoCoachClient(
            new HttpClient(Api) { BaseAddress = new Uri("http://api") }, provider.GetRequiredService<WriterSession>()));
        Services.AddSingleton(provider => new AdminClient(
            new HttpClient(Api) { BaseAddress = new Uri("http://api") }, provider.GetRequiredService<WriterSession>()));
        Services.AddSingleton<BrowserTime>();
        Services.AddTransient<BrowserFocus>();
        Services.AddSingleton<AdminAccess>();
        Services.AddSingleton<EvaluationFollower>();
        Services.AddSingleton<Workspace>();
        Services.AddSingleton<ChatThread>();
        Services.AddSingleton<BrowserDraft>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private protected FakeApi Api { get; } = new();

    private protected FakeTimeProvider Time { get; }

    /// <summary>The time zone that the browser named.</summary>
    private protected string? Zone { get; set; }

    /// <summary>What the browser was told last about the focus: the function, and the ids.</summary>
    private protected string LastFocus()
    {
        var told = JSInterop.Invocations.Last(call => call.Identifier is "memoCoach.focus" or "memoCoach.regainFocus");
        return string.Join(' ', [told.Identifier.Split('.')[1], .. told.Arguments]);
    }

    private sealed class SignedIn(WebContext context) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(WriterSession.UserOf(Token, zone: context.Zone)));
    }
}
