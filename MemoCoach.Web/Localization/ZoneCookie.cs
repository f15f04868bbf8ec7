using System.Text.RegularExpressions;

namespace MemoCoach.Web.Localization;

/// <summary>The cookie in which <c>start.js</c> names the browser's time zone.</summary>
internal static partial class ZoneCookie
{
    private const string Name = "memocoach-zone";

    /// <summary>Only what looks like a name of the IANA database (RFC 6557): the name leads to a file on this machine.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The name; <see langword="null"/> without one.</returns>
    public static string? Read(HttpRequest request) => request.Cookies[Name] is { Length: <= 64 } zone && ZoneName().IsMatch(zone) ? zone : null;

    [GeneratedRegex(@"\A[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+){0,2}\z")]
    private static partial Regex ZoneName();
}
