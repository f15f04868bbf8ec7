using System.Text.Json;
using System.Text.Json.Serialization;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Progress;

namespace MemoCoach.Core.Evaluations;

/// <summary>JSON of what is kept about evaluations in the database and in Redis.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(EvaluationOutcome))]
[JsonSerializable(typeof(EvaluationProgress))]
[JsonSerializable(typeof(OutcomeScores))]
[JsonSerializable(typeof(SubmitMemoRequest))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
