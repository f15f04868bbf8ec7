using System.Globalization;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Web.Browser;
using MemoCoach.Web.Components.Writing;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Feedback;

/// <summary>What to do with a result: write the next version, or take a report along.</summary>
public sealed partial class ResultActions
{
    private static readonly (string Format, string Name)[] Formats = [("pdf", "PDF"), ("md", "Markdown"), ("json", "JSON")];

    /// <summary>A finished evaluation.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }

    [Inject]
    private BrowserDraft Draft { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Address(string format) =>
        $"{BrowserCalls.Reports}/{Evaluation.Id}?format={format}&language={CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}";

    private async Task ReviseAsync()
    {
        await Draft.ReviseAsync(Evaluation);
        Navigation.NavigateTo(new WorkspaceAddress(WorkspaceTab.Write, Evaluation.Id).ToString());
    }
}
