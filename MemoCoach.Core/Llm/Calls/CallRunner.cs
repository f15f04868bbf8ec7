using System.Text.Json;
using MemoCoach.Core.Llm.Permits;
using MemoCoach.Core.Llm.Providers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>One try: a key and a permit, the call, and its report to those after it.</summary>
internal sealed partial class CallRunner(ChatClients clients, PermitGate gate, TimeProvider time, ILogger<CallRunner> logger)
{
    private static readonly TimeSpan PauseOfRefusedKey = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Calls a provider once.</summary>
    /// <param name="attempt">Which try it is.</param>
    /// <param name="messages">The conversation so far.</param>
    /// <param name="schema">The answer's JSON schema, if it has one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer's text: whole, and not empty.</returns>
    /// <exception cref="ModelCallException">There is no such answer.</exception>
    public async Task<string> RunAsync(CallAttempt attempt, IReadOnlyList<ChatMessage> messages, JsonElement? schema, CancellationToken cancellationToken)
    {
        var (endpoint, use) = (attempt.Endpoint, attempt.Use);
        var bound = TokenBound.OfPrompt(messages, schema) + endpoint.Provider.MaximumOutputTokens;
        var permit = await gate.EnterAsync(endpoint, use.Route, attempt.Refused, bound, cancellationToken).ConfigureAwait(false);
        var call = new ModelCall(clients.For(endpoint, permit.Key), endpoint.Provider, use, time);
        var report = new PermitReport(null, TimeSpan.Zero, null, IsStopped: true);
        try
        {
            var text = await call.ReadAsync(messages, schema, cancellationToken).ConfigureAwait(false);
            report = new(null, TimeSpan.Zero, call.Tokens);
            LogAnswered(use.Purpose, use.SubjectId, endpoint.Name, endpoint.Model, attempt.Number, call.ElapsedMilliseconds);
            return text;
        }
        catch (ModelCallException failure)
        {
            report = new(failure.Failure, PauseAfter(failure), call.Tokens);
            LogFailed(use.Purpose, use.SubjectId, endpoint.Name, endpoint.Model, attempt.Number, call.ElapsedMilliseconds, failure.Message);
            failure.Key = permit.Key;
            throw;
        }
        finally
        {
            await gate.LeaveAsync(permit, report).ConfigureAwait(false);
        }
    }

    private static TimeSpan PauseAfter(ModelCallException failure) => failure.Failure switch
    {
        ModelFailure.KeyRefused => PauseOfRefusedKey,
        ModelFailure.RateLimited => failure.Pause < LongestPause ? failure.Pause : LongestPause,
        _ => TimeSpan.Zero,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "{Purpose} {SubjectId}: {Provider} ({Model}), attempt {Attempt}, answered in {ElapsedMilliseconds} ms.")]
    private partial void LogAnswered(ModelPurpose purpose, Guid subjectId, string provider, string model, int attempt, long elapsedMilliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Purpose} {SubjectId}: {Provider} ({Model}), attempt {Attempt}, failed after {ElapsedMilliseconds} ms: {Failure}.")]
    private partial void LogFailed(ModelPurpose purpose, Guid subjectId, string provider, string model, int attempt, long elapsedMilliseconds, string failure);
}
