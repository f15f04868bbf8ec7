using System.Globalization;
using MemoCoach.Contracts.Admin;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>Calls of model providers.</summary>
public sealed partial class CallTable
{
    /// <summary>The calls, in the order to show.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<CallLine> Calls { get; set; }

    /// <summary>Names the row of a call.</summary>
    internal static string IdOf(CallLine call) => $"call-{call.Id}";

    private static string Tokens(long? count) => count?.ToString("N0", CultureInfo.CurrentCulture) ?? "–";
}
