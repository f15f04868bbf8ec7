using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;

namespace MemoCoach.Web.Localization;

/// <summary>Remembers the language that the writer chose and goes back to where they were.</summary>
internal static class CultureSwitch
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public static string Address(string culture, string returnUrl) =>
        $"/culture/{culture}?returnUrl={Uri.EscapeDataString(returnUrl)}";

    public static void MapCultureSwitch(this IEndpointRouteBuilder routes) => routes.MapGet("/culture/{culture}", Handle);

    private static Results<RedirectHttpResult, NotFound> Handle(string culture, string? returnUrl, HttpContext context)
    {
        if (!PageCultures.Supported.Contains(culture))
        {
            return TypedResults.NotFound();
        }

        var options = new CookieOptions { HttpOnly = true, IsEssential = true, MaxAge = Remembered, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps };
        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
            options);
        return TypedResults.Redirect(LocalUrl.OrHome(returnUrl));
    }
}
