using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Admin;
using MemoCoach.Web.Sessions;
using Microsoft.AspNetCore.WebUtilities;

namespace MemoCoach.Web.Api;

/// <summary>What stands under <c>/api/v1/admin</c>, as the pages use it.</summary>
internal sealed class AdminClient(HttpClient http, WriterSession session) : SessionApi(http, session)
{
    private const string Root = "/api/v1/admin";

    /// <summary>Whose the session is, without which no page of administrators is shown.</summary>
    public Task<CurrentAccount> GetMeAsync(CancellationToken cancellationToken) =>
        ReadAsync<CurrentAccount>(new HttpRequestMessage(HttpMethod.Get, "/api/v1/auth/me"), cancellationToken);

    public Task<IReadOnlyList<AccountSummary>> ListAccountsAsync(CancellationToken cancellationToken) =>
        GetAsync<IReadOnlyList<AccountSummary>>("accounts", cancellationToken);

    public Task<CreatedLink> CreateAccountAsync(CreateAccountRequest account, CancellationToken cancellationToken) =>
        ReadAsync<CreatedLink>(Request(HttpMethod.Post, "accounts", account), cancellationToken);

    public Task ChangeAccountAsync(Guid id, ChangeAccountRequest change, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Patch, $"accounts/{id}", change), cancellationToken);

    public Task<CreatedLink> ResetPasswordAsync(Guid id, CancellationToken cancellationToken) =>
        ReadAsync<CreatedLink>(Request(HttpMethod.Post, $"accounts/{id}/reset"), cancellationToken);

    public Task RevokeSessionsAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Post, $"accounts/{id}/revoke"), cancellationToken);

    public Task<SessionPage> ListSessionsAsync(string? before, CancellationToken cancellationToken) =>
        GetAsync<SessionPage>($"sessions{(before is null ? "" : $"?before={before}")}", cancellationToken);

    public Task EndSessionAsync(string id, CancellationToken cancellationToken) => DoAsync(Request(HttpMethod.Delete, $"sessions/{id}"), cancellationToken);

    public Task<AuditPage> ListAuditAsync(Guid? before, CancellationToken cancellationToken) =>
        GetAsync<AuditPage>($"audit{(before is { } id ? $"?before={id}" : "")}", cancellationToken);

    public Task<QueueView> GetQueueAsync(CancellationToken cancellationToken) => GetAsync<QueueView>("queue", cancellationToken);

    public Task SetPausedAsync(bool isPaused, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Post, isPaused ? "queue/pause" : "queue/resume"), cancellationToken);

    public Task RetryJobAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Post, $"queue/jobs/{id}/retry"), cancellationToken);

    public Task DiscardJobAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Delete, $"queue/jobs/{id}"), cancellationToken);

    public Task<CallPage> ListCallsAsync(CallQuery query, Guid? before, CancellationToken cancellationToken) =>
        GetAsync<CallPage>(query.Address("calls", before), cancellationToken);

    public Task<CostReport> GetCostsAsync(DateOnly? from, DateOnly? to, CancellationToken cancellationToken) =>
        GetAsync<CostReport>(QueryHelpers.AddQueryString("costs", new Dictionary<string, string?> { ["from"] = CallQuery.Text(from), ["to"] = CallQuery.Text(to) }), cancellationToken);

    public Task<ErrorReport> ListErrorsAsync(CancellationToken cancellationToken) => GetAsync<ErrorReport>("errors", cancellationToken);

    public Task<TraceView> FindTraceAsync(string traceId, CancellationToken cancellationToken) =>
        GetAsync<TraceView>($"traces/{Uri.EscapeDataString(traceId)}", cancellationToken);

    public Task<DebugState> GetDebugAsync(CancellationToken cancellationToken) => GetAsync<DebugState>("debug", cancellationToken);

    public Task SwitchDebugAsync(bool isOn, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Put, "debug", new SwitchDebugRequest { IsOn = isOn }), cancellationToken);

    public Task<EvaluationDebug> GetEvaluationDebugAsync(Guid id, CancellationToken cancellationToken) =>
        GetAsync<EvaluationDebug>($"evaluations/{id}/debug", cancellationToken);

    public Task<SystemHealth> GetHealthAsync(CancellationToken cancellationToken) => GetAsync<SystemHealth>("health", cancellationToken);

    public Task<IReadOnlyList<SelfTestResult>> RunSelfTestsAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<SelfTestResult>>(Request(HttpMethod.Post, "self-tests"), cancellationToken);

    public Task<BackupStatus> GetBackupsAsync(CancellationToken cancellationToken) => GetAsync<BackupStatus>("backups", cancellationToken);

    private static HttpRequestMessage Request(HttpMethod method, string path, object? body = null) =>
        new(method, $"{Root}/{path}") { Content = body is null ? null : JsonContent.Create(body, body.GetType()) };

    private Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) => ReadAsync<T>(Request(HttpMethod.Get, path), cancellationToken);

    private async Task DoAsync(HttpRequestMessage request, CancellationToken cancellationToken) => (await SendAsync(request, cancellationToken)).Dispose();
}
