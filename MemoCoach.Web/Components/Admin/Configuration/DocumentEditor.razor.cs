using MemoCoach.Contracts.Configuration;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin.Configuration;

/// <summary>A document being edited: checked while it is typed, compared with the active one, saved with a reason.</summary>
public sealed partial class DocumentEditor
{
    private DocumentResponse? document;
    private DraftResponse? check;
    private OvertakingChange? overtaken;
    private string reason = "";
    private int? saved;
    private int baseVersion;
    private int generation;

    /// <summary>The document.</summary>
    [Parameter, EditorRequired]
    public required string FileName { get; set; }

    /// <summary>Another version is active.</summary>
    [Parameter]
    public EventCallback Saved { get; set; }

    [Inject]
    private ConfigurationClient Client { get; set; } = default!;

    [Inject]
    private BrowserEditor Editor { get; set; } = default!;

    /// <inheritdoc/>
    protected override string? GoesOnAt => "configuration-state";

    private string ProblemLines => string.Join(' ', check?.Problems.Where(mistake => mistake.File == FileName).Select(mistake => mistake.Line) ?? []);

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => TryAsync(async cancellationToken =>
    {
        document = await Client.GetDocumentAsync(FileName, cancellationToken);
        (overtaken, baseVersion) = (null, document.Version);
        generation++;
        check = await Client.CheckAsync(FileName, document.Text, cancellationToken);
    });

    private Task CheckAsync() => TryAsync(async cancellationToken =>
    {
        saved = null;
        check = await Client.CheckAsync(FileName, await Editor.ReadAsync(cancellationToken), cancellationToken);
    });

    private async Task SaveAsync()
    {
        await TryAsync(async cancellationToken =>
        {
            var text = await Editor.ReadAsync(cancellationToken);
            var version = await Client.SaveAsync(FileName, new() { Text = text, BaseVersion = baseVersion, Reason = reason }, cancellationToken);
            (saved, baseVersion, reason) = (version.Number, version.Number, "");
            await Editor.RebaseAsync(text, cancellationToken);
            check = await Client.CheckAsync(FileName, text, cancellationToken);
            await Saved.InvokeAsync();
        });
        overtaken = Problem?.Change;
        check = Problem is { Problems: { Count: > 0 } problems } && check is not null ? check with { Problems = problems } : check;
    }

    /// <summary>The other administrator's text is replaced knowingly: it was shown.</summary>
    private Task KeepMineAsync()
    {
        baseVersion = overtaken!.Version.Number;
        return SaveAsync();
    }

    private async Task TakeTheirsAsync()
    {
        await Editor.ForgetAsync();
        await LoadAsync();
    }

    private Task<string> ReadTextAsync() => Editor.ReadAsync(CancellationToken.None);
}
