using System.Globalization;
using MemoCoach.Web.Sessions;
using Microsoft.Extensions.Localization;

namespace MemoCoach.Web.Localization;

/// <summary>
/// How dates and times are written on the pages: in the time zone of the browser and the form of the page's language. While the zone is
/// not known, as in the first page that a browser ever asks for, they are those of UTC, and times say so.
/// </summary>
internal sealed class BrowserTime(WriterSession session, IStringLocalizer<Texts> texts)
{
    private TimeZoneInfo? zone;

    private TimeZoneInfo? Zone => zone ??= session.ZoneName is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : null;

    /// <summary>Date and time to the second.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Such as <c>3/1/2026 1:00:00 PM</c>; a dash if there is none.</returns>
    public string Moment(DateTimeOffset? at) => (at, Zone) switch
    {
        (null, _) => "–",
        ({ } moment, { } known) => TimeZoneInfo.ConvertTime(moment, known).ToString("G", CultureInfo.CurrentCulture),
        ({ } moment, null) => $"{moment.UtcDateTime.ToString("G", CultureInfo.CurrentCulture)} UTC",
    };

    /// <summary>The day on which it was where the browser is.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Such as <c>Mar 1, 2026</c>.</returns>
    public string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone ?? TimeZoneInfo.Utc).DateTime));

    /// <summary>A day that the API counts by: it is the same everywhere.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Such as <c>Mar 1, 2026</c>.</returns>
    public string Day(DateOnly day) => day.ToString(texts["Date.Day"], CultureInfo.CurrentCulture);
}
