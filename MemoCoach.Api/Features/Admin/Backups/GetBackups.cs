using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Backups;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Backups;

/// <summary><c>GET /api/v1/admin/backups</c>.</summary>
internal static class GetBackups
{
    public static async Task<Ok<BackupStatus>> Handle(BackupBoard board) => TypedResults.Ok(await board.ReadAsync());
}
