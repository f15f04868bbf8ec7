using Microsoft.AspNetCore.Localization;

namespace MemoCoach.Web.Localization;

/// <summary>The languages of the interface: the writer's choice (a cookie), else the browser's, else English.</summary>
internal static class PageCultures
{
    /// <summary>Language codes, the default first.</summary>
    public static IReadOnlyList<string> Supported { get; } = ["en", "es"];

    public static void AddPageCultures(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddRequestLocalization(options =>
        {
            string[] cultures = [.. Supported];
            options.SetDefaultCulture(cultures[0]).AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }
}
