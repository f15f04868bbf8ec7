using System.Net;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Components.Admin;

namespace MemoCoach.Web.Tests.Admin;

/// <summary>Where the keyboard goes on after an action has disabled or removed the button that began it.</summary>
public sealed class FocusTests : WebContext
{
    private const string Queue = "GET /api/v1/admin/queue";

    [Fact]
    public void AfterADiscardedJobAtTheNextElseAtTheOneBefore()
    {
        QueuedJob[] jobs = [Job(), Job(), Job()];
        Api.Answer(Queue, View(jobs)).Answer($"DELETE /api/v1/admin/queue/jobs/{jobs[1].Id}", new { }).Answer(Queue, View(jobs[0], jobs[2]));
        var page = Render<QueuePage>();

        page.WaitForElement($"#job-{jobs[1].Id} button").Click();

        page.WaitForAssertion(() => Assert.Equal($"regainFocus job-{jobs[2].Id} job-{jobs[0].Id}", LastFocus()));
        Assert.Equal(2, page.FindAll("tbody tr").Count);
    }

    [Fact]
    public void AfterAnEndedSessionAtTheNext()
    {
        Api.Answer("GET /api/v1/admin/sessions", new SessionPage([Session("a"), Session("b")], null)).Answer("DELETE /api/v1/admin/sessions/a", new { });
        var page = Render<SessionsPage>();

        page.WaitForElement("#session-a button").Click();

        page.WaitForAssertion(() => Assert.Equal("regainFocus session-b", LastFocus()));
        Assert.Equal("-1", page.Find("#session-b").GetAttribute("tabindex"));
    }

    [Fact]
    public void AfterTheLastPageAtItsFirstRow()
    {
        Api.Answer("GET /api/v1/admin/sessions", new SessionPage([Session("a")], "more")).Answer("GET /api/v1/admin/sessions", new SessionPage([Session("b")], null));
        var page = Render<SessionsPage>();

        page.WaitForElement(".buttons > button").Click();

        page.WaitForAssertion(() => Assert.Equal("regainFocus session-b", LastFocus()));
    }

    [Fact]
    public void AfterANoticeThatIsGoneAtTheHeading()
    {
        Api.Refuse("GET /api/v1/admin/health", HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable).Answer("GET /api/v1/admin/health", new SystemHealth([]));
        var page = Render<HealthPage>();

        page.WaitForElement(".problem button").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".problem")));
        page.WaitForAssertion(() => Assert.Equal("regainFocus", LastFocus()));
    }

    private static QueuedJob Job() => new(Guid.CreateVersion7(), "evaluation", Samples.Id, QueuedJobState.Waiting, null);

    private static QueueView View(params QueuedJob[] jobs) => new(jobs.Length, 0, 0, 0, false, jobs.Length, 0, jobs);

    private static SessionLine Session(string id) => new(id, Samples.Id, "ada", null, Samples.Now, Samples.Now.AddDays(1), false);
}
