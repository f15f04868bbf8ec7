using System.Net;
using System.Text;
using System.Text.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Api;
using MemoCoach.Web.State;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Web.Tests.State;

public sealed class WorkspaceTests : WebContext
{
    private static readonly string One = $"GET /api/v1/evaluations/{Samples.Id}";
    private static readonly string Events = $"{One}/events";

    private Workspace Workspace => Services.GetRequiredService<Workspace>();

    [Fact]
    public async Task OpensTheNewestEvaluationWhereNoneIsNamed()
    {
        Api.Answer("GET /api/v1/evaluations", new EvaluationPage([new(Samples.Id, Samples.Id, 1, null, EvaluationStatus.Succeeded, "en", 3, Samples.Now)], null))
            .Answer(One, Samples.Evaluated("Some text."));

        await Workspace.OpenAsync(id: null);

        Assert.Equal(Samples.Id, Workspace.Evaluation?.Id);
        Assert.All(Api.Calls, call => Assert.Equal(Token, call.Token));
    }

    [Fact]
    public void LeadsBackToWhatATabShowedOfTheSameEvaluation()
    {
        var chosen = new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, Segment: 2);
        Workspace.Remember(chosen);

        Assert.Equal(chosen, Workspace.Back(WorkspaceTab.Detail, Samples.Id));
        Assert.Equal(new WorkspaceAddress(WorkspaceTab.Detail, Guid.Empty), Workspace.Back(WorkspaceTab.Detail, Guid.Empty));
        Assert.Equal(new WorkspaceAddress(WorkspaceTab.Chat, Samples.Id), Workspace.Back(WorkspaceTab.Chat, Samples.Id));
    }

    [Fact]
    public async Task HasNothingToShowToANewcomer()
    {
        Api.Answer("GET /api/v1/evaluations", new EvaluationPage([], null));

        await Workspace.OpenAsync(id: null);

        Assert.Equal((null, null, false), (Workspace.Evaluation, Workspace.Problem, Workspace.IsLoading));
    }

    [Fact]
    public async Task FollowsTheEventsToTheResult()
    {
        Api.Answer(One, Samples.Running()).Answer(One, Samples.Evaluated("Some text."))
            .Answer(Events, Stream(EvaluationStatus.Running, EvaluationStatus.Succeeded));

        await Open(until: () => Workspace.Evaluation is { Status: EvaluationStatus.Succeeded });

        Assert.Null(Workspace.Progress);
    }

    [Fact]
    public async Task GoesOnAfterACutStreamAndAnUnreachableApi()
    {
        Api.Answer(One, Samples.Running())
            .Refuse(One, HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable)
            .Answer(One, Samples.Evaluated("Some text."))
            .Answer(Events, Stream(EvaluationStatus.Running)).Answer(Events, () => throw new HttpRequestException("cut"));

        await Open(until: () => Workspace.Problem == Problem.Unreachable);
        var finished = Changed(() => Workspace.Evaluation is { Status: EvaluationStatus.Succeeded });
        await PassTimeUntil(finished);
        Assert.Null(Workspace.Problem);
    }

    [Fact]
    public async Task SaysWhyAnEvaluationCannotBeShown()
    {
        Api.Refuse(One, HttpStatusCode.NotFound, ProblemCodes.NotFound);

        await Workspace.OpenAsync(Samples.Id);

        Assert.Equal(new Problem(ProblemCodes.NotFound, "trace-1"), Workspace.Problem);
    }

    [Fact]
    public async Task TakesAnEvaluationThatEndedMeanwhileForCancelled()
    {
        Api.Answer(One, Samples.Evaluated("Some text."))
            .Refuse($"POST /api/v1/evaluations/{Samples.Id}/cancel", HttpStatusCode.Conflict, ProblemCodes.AlreadyFinished);
        await Workspace.OpenAsync(Samples.Id);

        await Workspace.CancelAsync();

        Assert.Null(Workspace.Problem);
    }

    private static Func<HttpResponseMessage> Stream(params EvaluationStatus[] statuses) => () =>
    {
        var events = statuses.Select(status => new EvaluationProgress(Samples.Id, status, EvaluationStage.Model, null, Samples.Now));
        var text = string.Concat(events.Select(progress => $"event: progress\ndata: {JsonSerializer.Serialize(progress, JsonSerializerOptions.Web)}\n\n"));
        return new HttpResponseMessage { Content = new StringContent(text, Encoding.UTF8, "text/event-stream") };
    };

    private async Task Open(Func<bool> until)
    {
        var changed = Changed(until);
        await Workspace.OpenAsync(Samples.Id);
        await changed.WaitAsync(TimeSpan.FromSeconds(10));
    }

    /// <summary>The follower may not have begun its pause yet when it says that the connection is lost.</summary>
    private async Task PassTimeUntil(Task task)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!task.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(5, limit.Token);
        }
    }

    private Task Changed(Func<bool> until)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Workspace.Changed += () => _ = until() && source.TrySetResult();
        return source.Task;
    }
}
