using MemoCoach.Contracts;
using MemoCoach.ServiceDefaults;
using MemoCoach.Web.Accounts;
using MemoCoach.Web.Api;
using MemoCoach.Web.Browser;
using MemoCoach.Web.Components;
using MemoCoach.Web.Localization;
using MemoCoach.Web.Security;
using MemoCoach.Web.Sessions;

return await ServiceProgram.RunAsync(args, () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddServiceDefaults();
    builder.AddRedisConnection(ResourceNames.Cache);
    builder.Services.AddSharedKeyRing();
    builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    builder.Services.AddPageCultures();
    builder.Services.AddMemoCoachApi();
    builder.Services.AddWriterSessions();
    builder.Services.AddAccounts();
    builder.Services.AddBrowserCalls();
    builder.Services.AddPages();

    var app = builder.Build();
    app.UseTrustedProxies();
    app.UseResponseCompression();
    app.UseExceptionHandler("/error", createScopeForErrors: true);
    app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    app.UseRequestLocalization();
    if (!app.Environment.IsDevelopment())
    {
        // Only answers over TLS carry it, so that a machine without it stays reachable.
        app.UseHsts();
    }

    app.UseMiddleware<SecurityHeaders>();
    app.UseMiddleware<WriterSessionMiddleware>();
    app.UseAntiforgery();
    app.MapStaticAssets();
    app.MapDefaultEndpoints();
    app.MapCultureSwitch();
    app.MapSessionRenewal();
    app.MapAccountForms();
    app.MapBrowserCalls();
    app.MapPages();
    return app;
});
