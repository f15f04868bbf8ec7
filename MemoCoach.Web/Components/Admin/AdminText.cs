using System.Globalization;
using MemoCoach.Web.Localization;
using Microsoft.Extensions.Localization;

namespace MemoCoach.Web.Components.Admin;

/// <summary>How figures are written on administrators' pages.</summary>
internal static class AdminText
{
    /// <summary>US dollars; the millionths that a single call costs are not rounded away.</summary>
    public static string Money(IStringLocalizer<Texts> texts, decimal dollars) =>
        texts["Coach.Cost", dollars.ToString(dollars is 0 or >= 1 ? "N2" : "0.00####", CultureInfo.CurrentCulture)];

    public static string Milliseconds(long? count) => count is { } known ? $"{known.ToString("N0", CultureInfo.CurrentCulture)} ms" : "–";

    /// <summary>The end of an id, which differs where ids of the same moment begin alike.</summary>
    public static string Short(Guid id) => id.ToString()[^12..];
}
