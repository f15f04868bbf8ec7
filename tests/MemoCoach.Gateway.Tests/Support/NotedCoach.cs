using MemoCoach.Core.Coaching;

namespace MemoCoach.Gateway.Tests.Support;

/// <summary>Stands in for the offline coach, whose own tests are elsewhere: what matters here is that it was asked.</summary>
internal sealed class NotedCoach : IOfflineCoach
{
    public Assessment Evaluate(CoachingRequest request, CancellationToken cancellationToken) => new()
    {
        Criteria = [.. request.Configuration.Rubric.Criteria.Select(criterion => new CriterionAssessment(criterion.Id, 3m, "offline", []))],
        Strengths = [],
        Opportunities = [],
        Segments = [],
        GeneralRemarks = [],
        Coach = new("offline", "test", Offline: true),
    };
}
