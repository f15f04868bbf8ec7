using System.Net.ServerSentEvents;
using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary><c>GET /api/v1/evaluations/{id}/events</c>.</summary>
internal static class WatchEvaluation
{
    public static async Task<Results<ServerSentEventsResult<EvaluationProgress>, ProblemHttpResult>> Handle(
        Guid id, CurrentWriter writer, EvaluationArchive archive, ProgressFeed feed, CancellationToken cancellationToken)
    {
        if (await archive.FindStatusAsync(writer.Id, id, cancellationToken) is null)
        {
            return ApiProblems.EvaluationNotFound();
        }

        return TypedResults.ServerSentEvents(Events(feed.ReadAsync(writer.Id, id, cancellationToken)));
    }

    private static async IAsyncEnumerable<SseItem<EvaluationProgress>> Events(IAsyncEnumerable<EvaluationProgress> steps)
    {
        await foreach (var progress in steps)
        {
            yield return new SseItem<EvaluationProgress>(progress, "progress");
        }
    }
}
