using System.Text.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching.Answers;
using MemoCoach.Core.Llm.Calls;
using MemoCoach.Core.Prompts;
using Microsoft.Extensions.AI;

namespace MemoCoach.Core.Coaching;

/// <summary>One memo's evaluation by a model: prompt, answer, checks, one round to mend it.</summary>
internal sealed class ModelEvaluation
{
    private readonly CoachingRequest request;
    private readonly IProgress<EvaluationStage> progress;
    private readonly JsonElement schema;
    private readonly ChatMessage[] opening;

    public ModelEvaluation(CoachingRequest request, IProgress<EvaluationStage> progress)
    {
        (this.request, this.progress) = (request, progress);
        schema = AnswerSchema.For(request.Configuration.Rubric);
        var prompt = PromptBuilder.Evaluation(request, schema);
        opening = [new(ChatRole.System, prompt.System), new(ChatRole.User, prompt.Request)];
    }

    /// <summary>Converses with one provider.</summary>
    /// <exception cref="ModelCallException">Its calls failed, or its answer broke the schema twice.</exception>
    public async Task<ModelAnswer> ConverseAsync(ModelCaller caller, CancellationToken cancellationToken)
    {
        var first = await AskAsync(caller, opening, cancellationToken).ConfigureAwait(false);
        if (first.Reading.Answer is { } answer)
        {
            return answer;
        }

        var repair = PromptBuilder.Repair(request.Configuration.Prompt, request.Language, first.Reading.Errors);
        ChatMessage[] conversation = [.. opening, new(ChatRole.Assistant, first.Text), new(ChatRole.User, repair)];
        var second = await AskAsync(caller, conversation, cancellationToken).ConfigureAwait(false);
        return second.Reading.Answer
            ?? throw new ModelCallException(ModelFailure.SchemaBroken, $"{second.Reading.Errors.Count} errors after one round to mend them");
    }

    private async Task<(string Text, AnswerReading Reading)> AskAsync(
        ModelCaller caller, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        progress.Report(EvaluationStage.Model);
        var text = await caller.AskAsync(messages, schema, cancellationToken).ConfigureAwait(false);
        progress.Report(EvaluationStage.Checking);
        return (text, AnswerReader.Read(text, request.Configuration.Rubric));
    }
}
