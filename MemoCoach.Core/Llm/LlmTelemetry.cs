namespace MemoCoach.Core.Llm;

/// <summary>Names under which model calls appear in traces and metrics (OpenTelemetry's GenAI conventions).</summary>
public static class LlmTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string SourceName = "MemoCoach.Llm";

    /// <summary>Seconds that a call took.</summary>
    public const string Duration = "gen_ai.client.operation.duration";

    /// <summary>Tokens of a call, by <c>gen_ai.token.type</c> (input, output).</summary>
    public const string Tokens = "gen_ai.client.token.usage";

    /// <summary>Seconds until the first piece of the answer.</summary>
    public const string FirstToken = "gen_ai.client.operation.time_to_first_chunk";

    /// <summary>US dollars spent; not in the conventions.</summary>
    public const string Cost = "memocoach.llm.cost";

    /// <summary>Calls that failed, by <c>error.type</c>; not in the conventions.</summary>
    public const string Errors = "memocoach.llm.errors";
}
