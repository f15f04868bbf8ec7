using System.Diagnostics;
using MemoCoach.Core.Llm.Ledger;
using MemoCoach.Core.Llm.Permits;
using MemoCoach.Core.Llm.Providers;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>One try, in the order that keeps every promise: key and permit, record and reservation, call, settlement, permit back.</summary>
internal sealed partial class CallRunner(
    ChatClients clients, PermitGate gate, CallLedger ledger, CallTelemetry telemetry, TimeProvider time, ILogger<CallRunner> logger)
{
    // What a call takes beyond its own limit: to end, to be written down.
    private static readonly TimeSpan LeaseMargin = TimeSpan.FromSeconds(30);

    /// <summary>Calls a provider once.</summary>
    /// <param name="attempt">Which try it is.</param>
    /// <param name="prompt">What to ask.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer's text: whole, and not empty.</returns>
    /// <exception cref="ModelCallException">There is no such answer.</exception>
    public async Task<string> RunAsync(CallAttempt attempt, Prompt prompt, CancellationToken cancellationToken)
    {
        var (endpoint, use) = (attempt.Endpoint, attempt.Use);
        var tokens = prompt.MostTokens() + endpoint.Provider.MaximumOutputTokens;
        var permit = await gate.EnterAsync(endpoint, use.Route, attempt.Refused, tokens, cancellationToken).ConfigureAwait(false);
        ModelCall? call = null;
        try
        {
            call = new ModelCall(Client(endpoint, permit.Key), endpoint.Provider, use, time);
            return await CallAsync(attempt, permit.Key, call, prompt, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelCallException failure)
        {
            failure.Key = permit.Key;
            throw;
        }
        finally
        {
            await gate.LeaveAsync(permit, call is null ? PermitReport.Unused : PermitReport.Of(call)).ConfigureAwait(false);
        }
    }

    /// <summary>A key or a model that a library does not take must not keep the route's other providers from answering.</summary>
    private IChatClient Client(ModelEndpoint endpoint, ApiKey key)
    {
        try
        {
            return clients.For(endpoint, key);
        }
        catch (Exception exception)
        {
            throw FailureClassifier.Classify(exception);
        }
    }

    private async Task<string> CallAsync(CallAttempt attempt, ApiKey key, ModelCall call, Prompt prompt, CancellationToken cancellationToken)
    {
        var record = Record(attempt, key, prompt);
        var scopes = BudgetScope.Of(attempt.Endpoint, attempt.Use, record.StartedAt);
        var reservation = await ledger.ReserveAsync(record, scopes, cancellationToken).ConfigureAwait(false);
        using var span = telemetry.Start(attempt);
        try
        {
            return await call.ReadAsync(prompt, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            var result = CallResult.Of(call, attempt.Endpoint.Provider.Prices, reservation.Price);
            telemetry.Record(span, attempt, result);
            Log(attempt, call, result);
            attempt.Use.Notes?.Add(prompt.Noted(record.Id, call.Text, call.Failure?.Message));
            await ledger.SettleAsync(reservation, result).ConfigureAwait(false);
        }
    }

    private LlmCall Record(CallAttempt attempt, ApiKey key, Prompt prompt)
    {
        var (endpoint, use, now) = (attempt.Endpoint, attempt.Use, time.GetUtcNow());
        return new()
        {
            Id = Guid.CreateVersion7(now),
            Purpose = use.Purpose,
            SubjectId = use.SubjectId,
            WriterId = use.WriterId,
            Provider = endpoint.Name,
            Model = endpoint.Model,
            KeyName = key.Reference,
            ConfigurationVersion = use.Configuration.Version,
            PromptHash = prompt.Hash(),
            TraceId = Activity.Current?.TraceId.ToHexString(),
            Attempt = attempt.Number,
            StartedAt = now,
            LeaseUntil = now + TimeSpan.FromSeconds((double)use.Route.CallTimeoutSeconds) + LeaseMargin,
            ReservedMicroDollars = MicroDollars.Price(endpoint.Provider.Prices, prompt.MostTokens(), endpoint.Provider.MaximumOutputTokens),
        };
    }

    private void Log(CallAttempt attempt, ModelCall call, CallResult result)
    {
        var (endpoint, use) = (attempt.Endpoint, attempt.Use);
        if (call.IsWhole)
        {
            LogAnswered(use.Purpose, use.SubjectId, endpoint.Name, endpoint.Model, attempt.Number, result.LatencyMilliseconds);
        }
        else
        {
            LogFailed(use.Purpose, use.SubjectId, endpoint.Name, endpoint.Model, attempt.Number, result.LatencyMilliseconds, call.Failure?.Message ?? "stopped by its caller");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Purpose} {SubjectId}: {Provider} ({Model}), attempt {Attempt}, answered in {ElapsedMilliseconds} ms.")]
    private partial void LogAnswered(ModelPurpose purpose, Guid subjectId, string provider, string model, int attempt, long elapsedMilliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Purpose} {SubjectId}: {Provider} ({Model}), attempt {Attempt}, failed after {ElapsedMilliseconds} ms: {Failure}.")]
    private partial void LogFailed(ModelPurpose purpose, Guid subjectId, string provider, string model, int attempt, long elapsedMilliseconds, string failure);
}
