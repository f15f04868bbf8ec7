using Bunit.TestDoubles;
using MemoCoach.Contracts.Admin;
using MemoCoach.Web.Components.Admin;
using Microsoft.Extensions.DependencyInjection;
using Lines = MemoCoach.Contracts.Admin.AuditPage;

namespace MemoCoach.Web.Tests.Admin;

public sealed class MorePagesTests : WebContext
{
    private readonly TaskCompletionSource gate = new();

    [Fact]
    public async Task MoreOfTheAuditIsAddedOnceHoweverOftenItIsClicked()
    {
        Api.Answer("GET /api/v1/admin/audit", new Lines([Line("first")], Samples.Id))
            .Answer("GET /api/v1/admin/audit", new Lines([Line("second")], Samples.Id));
        var page = Render<Components.Admin.AuditPage>();
        var more = page.WaitForElement("button");
        Api.Gate = gate.Task;

        var clicks = Task.WhenAll(more.ClickAsync(new()), more.ClickAsync(new()));
        gate.SetResult();
        await clicks;

        Assert.Equal(["first", "second"], page.FindAll("tbody code").Select(action => action.TextContent));
    }

    [Fact]
    public async Task AFilterThatChangesDuringALoadShowsOnlyWhatItFinds()
    {
        Api.Answer("GET /api/v1/admin/calls", new CallPage([Call("later")], Samples.Id))
            .Answer("GET /api/v1/admin/calls", new CallPage([Call("earlier")], null));
        Api.Gate = gate.Task;
        var page = Render<CallsPage>();

        Api.Gate = Task.CompletedTask;
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/admin/calls?model=later");
        await page.WaitForElementAsync("tbody tr");
        var renders = page.RenderCount;
        gate.SetResult();
        await page.WaitForStateAsync(() => page.RenderCount > renders);

        Assert.Contains("later", Assert.Single(page.FindAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    private static AuditLine Line(string action) => new(Guid.CreateVersion7(), Samples.Now, null, "ada", action, null, null);

    private static CallLine Call(string model) => new()
    {
        Id = Guid.CreateVersion7(),
        StartedAt = Samples.Now,
        Purpose = "evaluation",
        SubjectId = Samples.Id,
        HasEvaluation = true,
        WriterId = null,
        Provider = "openai",
        Model = model,
        KeyName = "first",
        Attempt = 1,
        Status = CallStatus.Succeeded,
        Error = null,
        InputTokens = 10,
        OutputTokens = 10,
        CostUsd = 0.1m,
        ReservedUsd = 0.1m,
        IsEstimated = false,
        LatencyMilliseconds = 10,
        FirstTokenMilliseconds = null,
        ConfigurationVersion = "1",
        PromptHash = "a",
        TraceId = null,
    };
}
