using MemoCoach.Contracts.Configuration;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin.Configuration;

/// <summary>The documents of the configuration, one of them open.</summary>
public sealed partial class ConfigurationPage
{
    private IReadOnlyList<DocumentSummary> documents = [];

    [SupplyParameterFromQuery]
    private string? Document { get; set; }

    [Inject]
    private ConfigurationClient Client { get; set; } = default!;

    private string Current => documents.FirstOrDefault(document => document.FileName == Document)?.FileName ?? documents[^1].FileName;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => TryAsync(async cancellationToken => documents = await Client.ListDocumentsAsync(cancellationToken));
}
