namespace MemoCoach.Web;

/// <summary>Addresses to return to; one that would leave this site is not followed.</summary>
internal static class LocalUrl
{
    /// <summary>The address itself if it is a path on this site.</summary>
    /// <param name="address">A path with query, as a browser sent it.</param>
    /// <returns><paramref name="address"/>, or <c>/</c> where it is missing or points elsewhere.</returns>
    public static string OrHome(string? address) =>
        address is ['/'] or ['/', not ('/' or '\\'), ..] && address.All(char.IsAscii) && !address.Any(char.IsControl) ? address : "/";
}
