using System.Globalization;
using MemoCoach.Contracts.Admin;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>The stages of an attempt, each with a bar where it lies in the whole.</summary>
public sealed partial class StageBars
{
    /// <summary>The attempt.</summary>
    [Parameter, EditorRequired]
    public required DebugAttempt Attempt { get; set; }

    private decimal Whole => Math.Max(1, Attempt.Milliseconds);

    /// <summary>A stage that took no time is seen all the same.</summary>
    private decimal Least => Whole / 100;

    private string Percent(decimal milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{100 * milliseconds / Whole:0.##}%");
}
