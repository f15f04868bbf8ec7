using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Evaluations;

/// <summary>Why the offline coach stood in for a model.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OfflineReason>))]
public enum OfflineReason
{
    /// <summary>No model is set up.</summary>
    NoModel,

    /// <summary>Models are set up, and none of them gave a usable answer.</summary>
    ModelsFailed,

    /// <summary>The budget for models is used up.</summary>
    BudgetExhausted,
}
