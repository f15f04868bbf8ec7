using MemoCoach.Web.Components.Admin;
using MemoCoach.Web.Components.Admin.Configuration;
using MemoCoach.Web.Components.Writing;
using MemoCoach.Web.Localization;
using MemoCoach.Web.State;

namespace MemoCoach.Web.Components;

/// <summary>Registers and maps the pages.</summary>
internal static class PageServices
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<BrowserTime>();
        services.AddScoped<EvaluationFollower>();
        services.AddScoped<Workspace>();
        services.AddScoped<ChatThread>();
        services.AddScoped<BrowserDraft>();
        services.AddTransient<BrowserFocus>();
        services.AddScoped<AdminAccess>();
        services.AddScoped<BrowserEditor>();
        // The content security policy forbids framing already, and more strictly.
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);
        // Pages only: style sheets and scripts lie compressed beside themselves, and over TLS the proxy compresses.
        services.AddResponseCompression(options => options.MimeTypes = ["text/html"]);
        services.AddRazorComponents().AddInteractiveServerComponents();
    }

    /// <summary>The policy on frames is part of the one that every answer carries.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes) =>
        routes.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
}
