using System.Text.Json;
using System.Text.Json.Serialization;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Evaluations;

namespace MemoCoach.Core.Configuration.Replays;

/// <summary>A memo's scores under both configurations.</summary>
/// <param name="Before">Under the active one.</param>
/// <param name="After">Under the draft.</param>
internal sealed record ReplayScores(ScoreSheet Before, ScoreSheet After)
{
    internal static ReplayScores Parse(string json) => JsonSerializer.Deserialize(json, ReplayJson.Default.ReplayScores)!;

    internal string ToJson() => JsonSerializer.Serialize(this, ReplayJson.Default.ReplayScores);
}

/// <summary>A memo's scores under one configuration.</summary>
/// <param name="Overall">The weighted mean, two decimals.</param>
/// <param name="Criteria">The criteria in the rubric's order.</param>
internal sealed record ScoreSheet(decimal Overall, IReadOnlyList<SheetLine> Criteria)
{
    /// <summary>Takes the same way as an evaluation that is kept, so that the mean is the same.</summary>
    internal static ScoreSheet Of(Assessment assessment, CoachConfiguration configuration)
    {
        var outcome = OutcomeBuilder.Build(assessment, configuration.Rubric, MemoLanguage.English);
        return new(WeightedMean.Of(outcome.Criteria), [.. outcome.Criteria.Select(criterion => new SheetLine(criterion.Id, criterion.Name, criterion.Score))]);
    }
}

/// <summary>A criterion's score.</summary>
/// <param name="Id">The criterion.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="Score">1.0 to 5.0.</param>
internal sealed record SheetLine(string Id, string Name, decimal Score);

/// <summary>JSON of what replays keep.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReplayScores))]
internal sealed partial class ReplayJson : JsonSerializerContext;
