using System.Globalization;
using MemoCoach.Contracts.Guide;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Help;

/// <summary>The tab that explains the coach, from the configuration in force.</summary>
public sealed partial class HelpTab
{
    private readonly CancellationTokenSource leaving = new();
    private GuideResponse? guide;
    private Problem? problem;
    private bool wasInSight;

    [Inject]
    private MemoCoachClient Client { get; set; } = default!;

    /// <summary>Words that the pages use in a sense of their own.</summary>
    internal static IReadOnlyList<string> Glossary { get; } = ["Memo", "Evaluation", "Rubric", "Criterion", "Passage", "Version", "Framework", "OfflineCoach"];

    /// <summary>Keys and what they do.</summary>
    internal static IReadOnlyList<(string[] Keys, string Meaning)> Shortcuts { get; } =
    [
        (["Ctrl", "Enter"], "Submit"),
        (["J", "→"], "Next"),
        (["K", "←"], "Previous"),
        (["Tab"], "Tab"),
        (["Esc"], "Escape"),
    ];

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        leaving.Cancel();
        leaving.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>The configuration may have changed since the last visit.</summary>
    protected override async Task OnParametersSetAsync()
    {
        var comesIntoSight = IsInSight && !wasInSight;
        wasInSight = IsInSight;
        if (comesIntoSight && RendererInfo.IsInteractive)
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            guide = await Client.GetGuideAsync(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, leaving.Token);
            problem = null;
        }
        catch (MemoCoachException exception)
        {
            problem = exception.Problem;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
