namespace MemoCoach.Core.Llm;

/// <summary>Names under which model calls appear in traces and metrics (OpenTelemetry's GenAI conventions).</summary>
public static class LlmTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string SourceName = "MemoCoach.Llm";
}
