using System.Globalization;
using MemoCoach.Contracts.Memos;
using MemoCoach.Web.Components.Feedback;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace MemoCoach.Web.Components.History;

/// <summary>One memo of the list.</summary>
public sealed partial class MemoRow
{
    private bool isRenaming;
    private string title = "";

    /// <summary>The memo.</summary>
    [Parameter, EditorRequired]
    public required MemoSummary Memo { get; set; }

    /// <summary>Gives it another title.</summary>
    [Parameter]
    public EventCallback<string> Rename { get; set; }

    /// <summary>Deletes it.</summary>
    [Parameter]
    public EventCallback Delete { get; set; }

    [Inject]
    private BrowserFocus Focus { get; set; } = default!;

    private string FieldId => $"title-{Memo.Id}";

    private string RenameId => $"rename-{Memo.Id}";

    private string Name => Memo.Title ?? Memo.Beginning.Split('\n', 2)[0].Trim('#', '*', '_', ' ');

    private string Score => Memo.OverallScore?.ToString("0.00", CultureInfo.CurrentCulture) ?? "–";

    private int? Level => Memo.OverallScore is { } score ? ScoreBand.LevelOf(score) : null;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender) => await Focus.AfterRenderAsync();

    /// <summary>Names the link in the row of a memo.</summary>
    internal static string IdOf(MemoSummary memo) => $"memo-{memo.Id}";

    private void BeginRenaming()
    {
        (isRenaming, title) = (true, Memo.Title ?? "");
        Focus.Move(FieldId);
    }

    private void EndRenaming()
    {
        isRenaming = false;
        Focus.Move(RenameId);
    }

    /// <summary>The second click of a double click would reach the memo that has moved up under the pointer.</summary>
    private Task DeleteOnceAsync(MouseEventArgs click) => click.Detail > 1 ? Task.CompletedTask : Delete.InvokeAsync();

    private async Task SaveAsync()
    {
        EndRenaming();
        await Rename.InvokeAsync(title.Trim());
    }
}
