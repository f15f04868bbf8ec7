using MemoCoach.Contracts.Configuration;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin.Configuration;

/// <summary>The prompt that a chosen memo would get with the document as it is being edited.</summary>
public sealed partial class PromptPreviewPanel
{
    private IReadOnlyList<StoredMemo> memos = [];
    private Guid? memo;
    private PromptPreview? preview;

    /// <summary>The document.</summary>
    [Parameter, EditorRequired]
    public required string FileName { get; set; }

    /// <summary>Reads it as it stands in the editor.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<string>> ReadText { get; set; }

    [Inject]
    private ConfigurationClient Client { get; set; } = default!;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => TryAsync(async cancellationToken => memos = await Client.ListMemosAsync(cancellationToken));

    private Task ShowAsync() => TryAsync(async cancellationToken =>
        preview = await Client.PreviewAsync(new() { FileName = FileName, Text = await ReadText(), MemoVersionId = memo }, cancellationToken));
}
