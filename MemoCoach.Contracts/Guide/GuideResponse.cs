using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Limits;

namespace MemoCoach.Contracts.Guide;

/// <summary>Answer of <c>GET /api/v1/guide</c>: what memos are graded against now, from the active configuration, in one language.</summary>
/// <param name="ConfigurationVersion">Names the configuration.</param>
/// <param name="Rubric">What the rubric is called.</param>
/// <param name="Audience">The readers that a memo is graded for.</param>
/// <param name="Purpose">What they want from it.</param>
/// <param name="Criteria">The rubric's criteria in its order.</param>
/// <param name="Frameworks">Methods of writing that feedback refers to.</param>
/// <param name="Limits">What a memo may be.</param>
/// <param name="Example">A short memo as the offline coach grades it under this rubric; its ids are those of no stored evaluation.</param>
public sealed record GuideResponse(
    string ConfigurationVersion,
    string Rubric,
    string Audience,
    string Purpose,
    IReadOnlyList<GuideCriterion> Criteria,
    IReadOnlyList<GuideFramework> Frameworks,
    LimitsResponse Limits,
    EvaluationResponse Example);

/// <summary>A criterion of the rubric.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it asks of a memo.</param>
/// <param name="Weight">Its weight in percent.</param>
/// <param name="Levels">What each score means, from the lowest.</param>
public sealed record GuideCriterion(string Id, string Name, string Description, decimal Weight, IReadOnlyList<GuideLevel> Levels);

/// <summary>What a score means.</summary>
/// <param name="Score">1 to 5.</param>
/// <param name="Guidance">What a memo at this level is like.</param>
public sealed record GuideLevel(int Score, string Guidance);

/// <summary>A method of writing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it advises.</param>
public sealed record GuideFramework(string Name, string Summary);
