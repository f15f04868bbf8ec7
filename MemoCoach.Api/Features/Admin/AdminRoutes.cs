using MemoCoach.Api.Authentication;
using MemoCoach.Api.Features.Admin.Accounts;
using MemoCoach.Api.Features.Admin.Audit;
using MemoCoach.Api.Features.Admin.Backups;
using MemoCoach.Api.Features.Admin.Configuration;
using MemoCoach.Api.Features.Admin.Debug;
using MemoCoach.Api.Features.Admin.Errors;
using MemoCoach.Api.Features.Admin.Health;
using MemoCoach.Api.Features.Admin.Models;
using MemoCoach.Api.Features.Admin.Queue;
using MemoCoach.Api.Features.Admin.Sessions;

namespace MemoCoach.Api.Features.Admin;

/// <summary>What administrators do.</summary>
internal static class AdminRoutes
{
    public static void MapAdmin(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/admin").WithTags("Administration").RequireAdmin();
        group.MapAdminAccounts();
        group.MapAdminSessions();
        group.MapAdminAudit();
        group.MapAdminQueue();
        group.MapAdminHealth();
        group.MapAdminBackups();
        group.MapAdminModels();
        group.MapAdminErrors();
        group.MapAdminDebug();
        group.MapAdminConfiguration();
    }
}
