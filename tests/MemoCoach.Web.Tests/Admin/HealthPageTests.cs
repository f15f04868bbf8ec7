using System.Net;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Components.Admin;

namespace MemoCoach.Web.Tests.Admin;

public sealed class HealthPageTests : WebContext
{
    private const string Health = "GET /api/v1/admin/health";

    [Fact]
    public void ThePartsCanBeTriedAlsoWhereTheHealthIsNotKnown()
    {
        Api.Refuse(Health, HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable);

        var page = Render<HealthPage>();

        page.WaitForElement(".problem");
        Assert.Single(page.FindComponents<SelfTestPanel>());
    }

    [Fact]
    public void HowManyPartsDoNotWorkIsSaid()
    {
        Api.Answer(Health, new SystemHealth([])).Refuse("GET /api/v1/auth/me", HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable);
        var page = Render<HealthPage>();

        page.WaitForElement(".buttons button").Click();

        page.WaitForAssertion(() => Assert.Equal("Parts that do not work: 1.", page.Find("[role=status]").TextContent.Trim()));
    }

    [Fact]
    public void SelfTestsThatAreRefusedSaySoAndCanBeTriedAgain()
    {
        const string Run = "POST /api/v1/admin/self-tests";
        Api.Answer(Health, new SystemHealth([])).Answer("GET /api/v1/auth/me", new CurrentAccount("ada", AccountRole.Admin, true))
            .Refuse(Run, HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable);
        var page = Render<HealthPage>();

        page.WaitForElement(".buttons button").Click();
        page.WaitForElement(".problem button").Click();

        page.WaitForAssertion(() => Assert.Equal(2, Api.CountOf(Run)));
    }
}
