using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Api;

namespace MemoCoach.Web.State;

/// <summary>
/// What one open page shows: an evaluation and how far it is. It holds nothing that the API or the address does not hold too,
/// so that a reload or another replica shows the same.
/// </summary>
internal sealed partial class Workspace(MemoCoachClient client, EvaluationFollower follower, ILogger<Workspace> logger) : IDisposable
{
    private CancellationTokenSource leaving = new();
    private readonly Dictionary<WorkspaceTab, WorkspaceAddress> visited = [];
    private Guid? opened;

    /// <summary>Something below has changed.</summary>
    public event Action? Changed;

    /// <summary>The evaluation shown; <see langword="null"/> where there is none or it is not known yet.</summary>
    public EvaluationResponse? Evaluation { get; private set; }

    /// <summary>How far it is, while it is under way.</summary>
    public EvaluationProgress? Progress { get; private set; }

    /// <summary>Why the evaluation cannot be shown, followed or cancelled.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Whether the evaluation is still being fetched.</summary>
    public bool IsLoading { get; private set; } = true;

    /// <summary>Whether the evaluation shown has not ended.</summary>
    public bool IsRunning => Evaluation is { } evaluation && !evaluation.Status.IsFinal();

    /// <summary>The evaluation that was submitted on this page just now; whatever shows it first takes the focus there and forgets it.</summary>
    public Guid? Submitted { get; set; }

    /// <summary>Keeps what a tab shows, so that coming back shows it again.</summary>
    /// <param name="address">What is in sight.</param>
    public void Remember(WorkspaceAddress address) => visited[address.Tab] = address;

    /// <summary>What a tab showed of an evaluation when it was in sight last.</summary>
    /// <param name="tab">The tab.</param>
    /// <param name="evaluation">The evaluation that is shown now.</param>
    /// <returns>The address that shows it again.</returns>
    public WorkspaceAddress Back(WorkspaceTab tab, Guid? evaluation) =>
        visited.TryGetValue(tab, out var address) && (address.Evaluation ?? evaluation) == evaluation
            ? address with { Evaluation = evaluation }
            : new WorkspaceAddress(tab, evaluation);

    /// <summary>Shows an evaluation, and follows it if it has not ended.</summary>
    /// <param name="id">Which one; the writer's newest if <see langword="null"/>.</param>
    /// <returns>A task that ends when it is known how far the evaluation is.</returns>
    public async Task OpenAsync(Guid? id)
    {
        opened = id;
        var cancellationToken = Restart();
        try
        {
            Evaluation = await FindAsync(id, cancellationToken);
            IsLoading = false;
        }
        catch (MemoCoachException exception)
        {
            Fail(exception.Problem);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Another evaluation was opened meanwhile: that call says what is shown.
            return;
        }

        Changed?.Invoke();
        if (IsRunning)
        {
            _ = FollowAsync(Evaluation!.Id, cancellationToken);
        }
    }

    /// <summary>Tries again to show what <see cref="OpenAsync"/> could not.</summary>
    /// <returns>A task that ends when it is known how far the evaluation is.</returns>
    public Task ReopenAsync() => OpenAsync(opened);

    /// <summary>Cancels the evaluation shown.</summary>
    /// <returns>A task that ends when the API has answered.</returns>
    public async Task CancelAsync()
    {
        try
        {
            await client.CancelAsync(Evaluation!.Id, leaving.Token);
        }
        catch (MemoCoachException exception) when (exception.Problem.Code == ProblemCodes.AlreadyFinished)
        {
            // It ended first; following it brings what came of it.
        }
        catch (MemoCoachException exception)
        {
            Fail(exception.Problem);
        }
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private CancellationToken Restart()
    {
        Dispose();
        leaving = new CancellationTokenSource();
        (Evaluation, Progress, Problem, IsLoading) = (null, null, null, true);
        return leaving.Token;
    }

    private async Task<EvaluationResponse?> FindAsync(Guid? id, CancellationToken cancellationToken)
    {
        id ??= (await client.ListAsync(cancellationToken)).Items is [var newest, ..] ? newest.Id : null;
        return id is { } found ? await client.GetAsync(found, cancellationToken) : null;
    }

    private async Task FollowAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            Evaluation = await follower.FollowAsync(id, Report, cancellationToken);
            (Progress, Problem) = (null, null);
            Changed?.Invoke();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page was left, or shows another evaluation.
        }
        catch (MemoCoachException exception)
        {
            Fail(exception.Problem);
        }
        catch (Exception exception)
        {
            LogFollowingFailed(exception, id);
            Fail(new Problem(ProblemCodes.Internal));
        }
    }

    private void Report(EvaluationProgress? progress)
    {
        Progress = progress ?? Progress;
        Problem = progress is null ? Problem.Unreachable : null;
        Changed?.Invoke();
    }

    private void Fail(Problem problem)
    {
        (Problem, IsLoading) = (problem, false);
        Changed?.Invoke();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Evaluation {EvaluationId} cannot be followed.")]
    private partial void LogFollowingFailed(Exception exception, Guid evaluationId);
}
