using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Api;
using MemoCoach.Web.Components.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Web.Tests.Api;

public sealed class ProblemNoticeTests : WebContext
{
    [Fact]
    public void SaysTheSentenceOfTheCodeAndTheTraceId()
    {
        var notice = RenderNotice(new Problem(ProblemCodes.MemoTooShort, "trace-1"));

        Assert.StartsWith("The memo is too short", notice.Find(".problem__text").TextContent, StringComparison.Ordinal);
        Assert.Equal("trace-1", notice.Find("code").TextContent);
    }

    [Fact]
    public void HasASentenceForACodeOfALaterVersion() =>
        Assert.StartsWith("Something did not work", RenderNotice(new Problem("new-code")).Find(".problem__text").TextContent, StringComparison.Ordinal);

    [Fact]
    public void LeadsThroughANewSessionBackToThisPlace()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?tab=feedback");

        var link = RenderNotice(new Problem(ProblemCodes.SessionRequired)).Find("a");

        Assert.Equal("/session/renew?returnUrl=%2F%3Ftab%3Dfeedback", link.GetAttribute("href"));
    }

    [Fact]
    public void OffersNothingWhereNothingHelps() =>
        Assert.Empty(Render<ProblemNotice>(parameters => parameters.Add(notice => notice.Problem, new Problem(ProblemCodes.NotFound))).FindAll("a, button"));

    private IRenderedComponent<ProblemNotice> RenderNotice(Problem problem) =>
        Render<ProblemNotice>(parameters => parameters.Add(notice => notice.Problem, problem).Add(notice => notice.Retry, () => { }));
}
