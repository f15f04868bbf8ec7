using MemoCoach.Core.Llm.Providers;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>How a route ended.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <param name="Answer">The answer, unless no provider gave a usable one.</param>
/// <param name="Endpoint">Who gave it.</param>
/// <param name="Failures">How each provider before it failed, in order; empty with no answer means that none is set up.</param>
internal sealed record ModelOutcome<T>(T? Answer, ModelEndpoint? Endpoint, IReadOnlyList<RouteFailure> Failures)
    where T : class;
