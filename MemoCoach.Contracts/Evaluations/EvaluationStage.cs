using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Evaluations;

/// <summary>The step that an evaluation is at, for the writer's progress display.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvaluationStage>))]
public enum EvaluationStage
{
    /// <summary>Waiting in the queue.</summary>
    [JsonStringEnumMemberName("queued")] Queued,

    /// <summary>The prompt is being built from memo and configuration.</summary>
    [JsonStringEnumMemberName("prompt")] Prompt,

    /// <summary>The coach is reading the memo.</summary>
    [JsonStringEnumMemberName("model")] Model,

    /// <summary>The answer is being checked: schema, scores, quotations.</summary>
    [JsonStringEnumMemberName("checking")] Checking,

    /// <summary>The outcome stands in the database.</summary>
    [JsonStringEnumMemberName("saved")] Saved,
}
