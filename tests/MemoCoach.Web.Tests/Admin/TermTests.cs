using System.Globalization;
using MemoCoach.Contracts.Admin;
using MemoCoach.Web.Components.Admin;
using Audit = MemoCoach.Web.Components.Admin.AuditPage;
using Lines = MemoCoach.Contracts.Admin.AuditPage;

namespace MemoCoach.Web.Tests.Admin;

/// <summary>What the API names stands on administrators' pages in the page's language; what it says freely is marked as English.</summary>
public sealed class TermTests : WebContext
{
    public TermTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");

    [Theory]
    [InlineData("account.role-changed", "Admin", "Cambió un rol", "Administrador", null)]
    [InlineData("account.work-claimed", "3 rows", "Recuperó lo escrito sin cuenta", "3 rows", "en")]
    [InlineData("configuration.saved", "rubric.yaml: más claro", "Guardó la configuración", "rubric.yaml: más claro", null)]
    public void TheAuditSaysWhatWasDone(string action, string detail, string done, string more, string? language)
    {
        Api.Answer("GET /api/v1/admin/audit", new Lines([new AuditLine(Samples.Id, Samples.Now, null, "ada", action, "eva", detail)], null));

        var row = Render<Audit>().WaitForElement("tbody tr");

        Assert.StartsWith(done, row.Children[2].TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith(more, row.Children[4].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(language, row.Children[4].QuerySelector("span")?.GetAttribute("lang"));
    }

    [Fact]
    public void ANameOfALaterVersionStaysInEnglish()
    {
        Api.Answer("GET /api/v1/admin/queue", new QueueView(1, 0, 0, 0, false, 0, 0,
        [
            new QueuedJob(Guid.CreateVersion7(), "replay", Samples.Id, QueuedJobState.Waiting, null),
            new QueuedJob(Guid.CreateVersion7(), "digest", Samples.Id, QueuedJobState.Waiting, null),
        ]));

        var kinds = Render<QueuePage>().WaitForElements("tbody td:nth-child(2)");

        Assert.Equal(["Repetición", "digest"], kinds.Select(kind => kind.TextContent.Trim()));
        Assert.Equal("en", Assert.Single(kinds[1].Children).GetAttribute("lang"));
    }

    [Fact]
    public void DependenciesHaveNamesAndTheirTroubleIsEnglish()
    {
        Api.Answer("GET /api/v1/admin/health", new SystemHealth([new("memocoach", false, "No connection.", 1)]));

        var row = Render<HealthPage>().WaitForElement("tbody tr");

        Assert.Equal("Base de datos", row.Children[0].TextContent.Trim());
        Assert.Equal("en", row.Children[2].GetAttribute("lang"));
    }

    [Fact]
    public void CodesOfErrorsAreExplained()
    {
        Api.Answer("GET /api/v1/admin/errors", new ErrorReport(
        [
            new(FailureSource.Call, "RateLimited", 2, Samples.Now, Samples.Now, [new(Samples.Now, null, null, "openai: gpt")]),
            new(FailureSource.Request, "internal", 1, Samples.Now, Samples.Now, []),
        ]));

        var page = Render<ErrorsPage>();

        Assert.Contains("demasiadas peticiones", page.WaitForElement("[data-code=RateLimited] summary").TextContent, StringComparison.Ordinal);
        Assert.Equal("en", page.Find("[data-code=RateLimited] tbody td:last-child").GetAttribute("lang"));
        Assert.DoesNotContain("Something", page.Find("[data-code=internal] summary").TextContent, StringComparison.Ordinal);
    }
}
