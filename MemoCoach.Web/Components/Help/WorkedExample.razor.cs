using System.Globalization;
using MemoCoach.Contracts.Evaluations;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Help;

/// <summary>How a short memo's score comes about, line by line.</summary>
public sealed partial class WorkedExample
{
    /// <summary>The memo as the offline coach grades it now.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Example { get; set; }

    private static string Number(decimal value, string format) => value.ToString(format, CultureInfo.CurrentCulture);
}
