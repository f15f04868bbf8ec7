using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching.Answers;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Calls;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Coaching;

/// <summary>Evaluates memos by the models of the route <c>evaluation</c>, and by the offline coach when none of them can.</summary>
internal sealed partial class ModelCoach(ModelGateway gateway, IOfflineCoach offline, ILogger<ModelCoach> logger) : ICoach
{
    public async Task<Assessment> EvaluateAsync(CoachingRequest request, IProgress<EvaluationStage> progress, CancellationToken cancellationToken)
    {
        progress.Report(EvaluationStage.Prompt);
        var evaluation = new ModelEvaluation(request, progress);
        var use = new ModelUse(ModelPurpose.Evaluation, request.EvaluationId, request.WriterId, request.Configuration) { Notes = request.Notes };
        var outcome = await gateway.AskAsync(use, evaluation.ConverseAsync, cancellationToken).ConfigureAwait(false);
        return outcome is { Answer: { } answer, Endpoint: { } endpoint }
            ? AssessmentAssembler.Assemble(answer, request, new(endpoint.Name, endpoint.Model, Offline: false))
            : EvaluateOffline(request, outcome, progress, cancellationToken);
    }

    private Assessment EvaluateOffline(
        CoachingRequest request, ModelOutcome<ModelAnswer> outcome, IProgress<EvaluationStage> progress, CancellationToken cancellationToken)
    {
        var reason = ModelsUnavailableReasons.Of(outcome.Failures);
        var tried = outcome.Failures.Count == 0 ? "no provider is set up" : string.Join("; ", outcome.Failures);
        if (!request.Configuration.Llm.AllowsOffline(ModelPurpose.Evaluation, reason))
        {
            throw new CoachUnavailableException($"No model could evaluate the memo ({tried}), and llm.yaml does not allow the offline coach in its place.")
            {
                IsBudgetExhausted = reason == ModelsUnavailableReason.BudgetExhausted,
            };
        }

        LogOffline(request.EvaluationId, tried);
        progress.Report(EvaluationStage.Model);
        var assessment = offline.Evaluate(request, cancellationToken);
        progress.Report(EvaluationStage.Checking);
        return assessment with { Coach = assessment.Coach with { OfflineReason = Told(reason) } };
    }

    private static OfflineReason Told(ModelsUnavailableReason reason) => reason switch
    {
        ModelsUnavailableReason.NotSetUp => OfflineReason.NoModel,
        ModelsUnavailableReason.BudgetExhausted => OfflineReason.BudgetExhausted,
        _ => OfflineReason.ModelsFailed,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Evaluation {EvaluationId}: the offline coach evaluates ({Reason}).")]
    private partial void LogOffline(Guid evaluationId, string reason);
}
