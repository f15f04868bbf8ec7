namespace MemoCoach.Web.Accounts;

/// <summary>Where signing in and one's own account are.</summary>
internal static class AccountAddress
{
    /// <summary>One's own account; the pages below it are open to everybody.</summary>
    public const string Root = "/account";

    /// <summary>The page on which somebody signs in.</summary>
    /// <param name="returnUrl">Where to go afterwards.</param>
    /// <param name="problem">Why it did not work the last time.</param>
    /// <returns>A path with query.</returns>
    public static string SignIn(string returnUrl, string? problem = null) => $"{Root}/sign-in{QueryString.Create(Values(("returnUrl", returnUrl), ("problem", problem)))}";

    /// <summary>The page on which a password is chosen by a one-time link.</summary>
    /// <param name="token">The link's token.</param>
    /// <param name="problem">Why it did not work the last time.</param>
    /// <returns>A path with query.</returns>
    public static string Link(string token, string? problem = null) => $"{Root}/link{QueryString.Create(Values(("token", token), ("problem", problem)))}";

    /// <summary>One's own account.</summary>
    /// <param name="problem">Why a change did not work.</param>
    /// <returns>A path with query.</returns>
    public static string Own(string? problem) => $"{Root}{QueryString.Create(Values(("problem", problem)))}";

    private static IEnumerable<KeyValuePair<string, string?>> Values(params (string Name, string? Value)[] values) =>
        values.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value));
}
