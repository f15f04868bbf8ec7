using MemoCoach.Api.Authentication;
using MemoCoach.Api.Features.Admin;
using MemoCoach.Api.Features.Auth;
using MemoCoach.Api.Features.Chats;
using MemoCoach.Api.Features.Documents;
using MemoCoach.Api.Features.Drafts;
using MemoCoach.Api.Features.Evaluations;
using MemoCoach.Api.Features.Exports;
using MemoCoach.Api.Features.Guide;
using MemoCoach.Api.Features.Limits;
using MemoCoach.Api.Features.Memos;
using MemoCoach.Api.Features.Progress;
using MemoCoach.Api.Features.Sessions;
using MemoCoach.Api.Limits;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Chats;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Guide;
using MemoCoach.Core.Limits;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.SelfTests;
using MemoCoach.ServiceDefaults;
using Scalar.AspNetCore;

namespace MemoCoach.Api;

/// <summary>What the API consists of.</summary>
internal static class ApiHost
{
    /// <summary>A memo of the largest size with every character escaped as <c>\uXXXX</c> fits, and little more.</summary>
    private const long MaximumBodyBytes = 2 * 1024 * 1024;

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddRedisConnection(ResourceNames.Cache);
        builder.AddDatabase();
        builder.AddCoachConfiguration(OfflineSignals.Names);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumBodyBytes;
        });
        builder.Services.AddLiveConfiguration().AddConfigurationAdministration();
        builder.Services.AddEvaluations();
        builder.Services.AddChats();
        builder.Services.AddSelfTests();
        builder.Services.AddAccounts();
        builder.Services.AddSingleton<IsolatedReader>();
        builder.Services.AddSingleton<WorkedExample>();
        builder.Services.AddSessionAuthentication();
        builder.Services.AddSingleton<RequestMeter>().AddSingleton<BrowserAddress>();
        builder.Services.AddApiProblems();
        builder.Services.AddOpenApi();
    }

    public static void UseApi(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseMiddleware<ApiHeaders>();
        app.UseAuthentication();
        app.UseMiddleware<RequestLimiting>();
        app.UseAuthorization();

        app.MapDefaultEndpoints();
        app.MapOpenApi();
        if (app.Environment.IsDevelopment())
        {
            app.MapScalarApiReference("/reference");
        }

        app.MapSessions();
        app.MapAuth();
        app.MapAdmin();
        app.MapEvaluations();
        app.MapChats();
        app.MapDraft();
        app.MapMemos();
        app.MapDocuments();
        app.MapGuide();
        app.MapLimits();
        app.MapProgress();
        app.MapExport();
    }
}
