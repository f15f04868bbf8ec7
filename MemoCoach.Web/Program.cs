using MemoCoach.Contracts;
using MemoCoach.ServiceDefaults;
using MemoCoach.Web.Api;
using MemoCoach.Web.Browser;
using MemoCoach.Web.Components;
using MemoCoach.Web.Localization;
using MemoCoach.Web.Security;
using MemoCoach.Web.Sessions;

if (HealthProbe.IsAskedFor(args))
{
    return await HealthProbe.RunAsync();
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddRedisConnection(ResourceNames.Cache);
builder.Services.AddSharedKeyRing();
builder.Services.AddPageCultures();
builder.Services.AddMemoCoachApi();
builder.Services.AddWriterSessions();
builder.Services.AddBrowserCalls();
builder.Services.AddPages();

var app = builder.Build();
app.UseExceptionHandler("/error", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseRequestLocalization();
app.UseMiddleware<SecurityHeaders>();
app.UseMiddleware<WriterSessionMiddleware>();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapDefaultEndpoints();
app.MapCultureSwitch();
app.MapSessionRenewal();
app.MapBrowserCalls();
app.MapPages();
await app.RunAsync();
return 0;
