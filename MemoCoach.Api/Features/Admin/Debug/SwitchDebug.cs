using MemoCoach.Api.Authentication;
using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Debugging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Debug;

/// <summary><c>PUT /api/v1/admin/debug</c>.</summary>
internal static class SwitchDebug
{
    public static async Task<NoContent> Handle(SwitchDebugRequest request, CurrentActor actor, DebugSwitch debug, CancellationToken cancellationToken)
    {
        await debug.SetAsync(actor.Actor, request.IsOn, cancellationToken);
        return TypedResults.NoContent();
    }
}
