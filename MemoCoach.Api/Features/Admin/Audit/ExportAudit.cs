using System.Text.Json;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Audit;

/// <summary><c>GET /api/v1/admin/audit/export</c>.</summary>
internal static class ExportAudit
{
    public static PushStreamHttpResult Handle(AuditLog audit, CancellationToken cancellationToken) => TypedResults.Stream(
        async body =>
        {
            await foreach (var line in audit.ReadAllAsync().WithCancellation(cancellationToken))
            {
                await JsonSerializer.SerializeAsync(body, line, JsonSerializerOptions.Web, cancellationToken);
                await body.WriteAsync("\n"u8.ToArray(), cancellationToken);
            }
        },
        "application/x-ndjson",
        "memocoach-audit.jsonl");
}
