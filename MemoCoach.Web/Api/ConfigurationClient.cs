using System.Net.Http.Headers;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Web.Sessions;

namespace MemoCoach.Web.Api;

/// <summary>What stands under <c>/api/v1/admin/configuration</c>, as the pages use it.</summary>
internal sealed class ConfigurationClient(HttpClient http, WriterSession session) : SessionApi(http, session)
{
    private const string Root = "/api/v1/admin/configuration";

    public Task<IReadOnlyList<DocumentSummary>> ListDocumentsAsync(CancellationToken cancellationToken) =>
        GetAsync<IReadOnlyList<DocumentSummary>>("documents", cancellationToken);

    public Task<DocumentResponse> GetDocumentAsync(string fileName, CancellationToken cancellationToken) =>
        GetAsync<DocumentResponse>($"documents/{fileName}", cancellationToken);

    public Task<DraftResponse> CheckAsync(string fileName, string text, CancellationToken cancellationToken) =>
        ReadAsync<DraftResponse>(Request(HttpMethod.Post, $"documents/{fileName}/check", new DraftDocument { Text = text }), cancellationToken);

    public Task<VersionNumber> SaveAsync(string fileName, SaveDocumentRequest change, CancellationToken cancellationToken) =>
        ReadAsync<VersionNumber>(Request(HttpMethod.Put, $"documents/{fileName}", change), cancellationToken);

    public Task<PromptPreview> PreviewAsync(PromptPreviewRequest request, CancellationToken cancellationToken) =>
        ReadAsync<PromptPreview>(Request(HttpMethod.Post, "preview", request), cancellationToken);

    public Task<IReadOnlyList<StoredMemo>> ListMemosAsync(CancellationToken cancellationToken) => GetAsync<IReadOnlyList<StoredMemo>>("memos", cancellationToken);

    public Task<VersionPage> ListVersionsAsync(int? before, CancellationToken cancellationToken) =>
        GetAsync<VersionPage>($"versions{(before is { } number ? $"?before={number}" : "")}", cancellationToken);

    public Task<VersionDetail> GetVersionAsync(int number, CancellationToken cancellationToken) => GetAsync<VersionDetail>($"versions/{number}", cancellationToken);

    public Task<VersionNumber> RestoreAsync(int number, RestoreVersionRequest request, CancellationToken cancellationToken) =>
        ReadAsync<VersionNumber>(Request(HttpMethod.Post, $"versions/{number}/restore", request), cancellationToken);

    public Task<VersionNumber> UploadAsync(Stream archive, int baseVersion, string reason, CancellationToken cancellationToken)
    {
        var content = new StreamContent(archive) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };
        return ReadAsync<VersionNumber>(
            new HttpRequestMessage(HttpMethod.Post, $"{Root}/archive?baseVersion={baseVersion}&reason={Uri.EscapeDataString(reason)}") { Content = content }, cancellationToken);
    }

    public Task<ReplayEstimate> EstimateReplayAsync(ReplayRequest request, CancellationToken cancellationToken) =>
        ReadAsync<ReplayEstimate>(Request(HttpMethod.Post, "replays/estimate", request), cancellationToken);

    public Task<StartedReplay> StartReplayAsync(ReplayRequest request, CancellationToken cancellationToken) =>
        ReadAsync<StartedReplay>(Request(HttpMethod.Post, "replays", request), cancellationToken);

    public Task<ReplayReport> GetReplayAsync(Guid id, CancellationToken cancellationToken) => GetAsync<ReplayReport>($"replays/{id}", cancellationToken);

    public Task<ConfigurationOrigins> GetOriginsAsync(CancellationToken cancellationToken) => GetAsync<ConfigurationOrigins>("origins", cancellationToken);

    private static HttpRequestMessage Request(HttpMethod method, string path, object? body = null) =>
        new(method, $"{Root}/{path}") { Content = body is null ? null : JsonContent.Create(body, body.GetType()) };

    private Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) => ReadAsync<T>(Request(HttpMethod.Get, path), cancellationToken);
}
