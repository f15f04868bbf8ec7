using System.Net;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Components.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Web.Tests.Pages;

public sealed class HomeTests : WebContext
{
    private static readonly string One = $"GET /api/v1/evaluations/{Samples.Id}";

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void ShowsWhatTheAddressNames()
    {
        Api.Answer(One, Samples.Evaluated("Some text to read.", (5, 9)));

        var home = RenderAt($"/?tab=detail&evaluation={Samples.Id}&segment=1");

        Assert.Equal("text", home.WaitForElement(".passage[aria-current]").TextContent);
        Assert.Equal(["Detail"], home.FindAll(".panel:not([hidden]) .eyebrow").Select(label => label.TextContent));
    }

    [Fact]
    public void FetchesNothingWhilePrerendering()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        var home = RenderAt($"/?tab=feedback&evaluation={Samples.Id}");

        Assert.Contains("Fetching your feedback.", home.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Api.Calls, call => call.Call == One);
    }

    [Fact]
    public void FetchesAnEvaluationOnceHoweverOftenTheTabChanges()
    {
        Api.Answer(One, Samples.Evaluated("Some text."));
        var home = RenderAt($"/?tab=feedback&evaluation={Samples.Id}");
        home.WaitForElement(".overall");

        Navigation.NavigateTo($"/?tab=detail&evaluation={Samples.Id}");
        Navigation.NavigateTo($"/?evaluation={Samples.Id}");

        Assert.Equal(1, Api.CountOf(One));
        Assert.NotNull(home.Find(".overall"));
    }

    [Fact]
    public void RenewsASessionThatHasEnded()
    {
        Api.Refuse("GET /api/v1/evaluations", HttpStatusCode.Unauthorized, ProblemCodes.SessionRequired);

        var home = RenderAt("/");

        home.WaitForAssertion(() => Assert.EndsWith("/session/renew?returnUrl=%2F", Navigation.Uri, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(EvaluationStatus.Failed, "did not succeed")]
    [InlineData(EvaluationStatus.Cancelled, "was cancelled")]
    public void SaysHowAnEvaluationEndedWithoutAResult(EvaluationStatus status, string sentence)
    {
        Api.Answer(One, Samples.Running() with { Status = status });

        var home = RenderAt($"/?tab=feedback&evaluation={Samples.Id}");

        Assert.Contains(sentence, home.WaitForElement(".panel:not([hidden]) .empty-state").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<Home> RenderAt(string address)
    {
        Navigation.NavigateTo(address);
        return Render<Home>();
    }
}
