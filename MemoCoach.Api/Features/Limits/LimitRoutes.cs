using MemoCoach.Api.Authentication;
using MemoCoach.Contracts.Limits;
using MemoCoach.Core.Configuration;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Limits;

/// <summary>What a memo may be.</summary>
internal static class LimitRoutes
{
    public static void MapLimits(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/limits").WithTags("Limits").RequireWriter();
        group.MapGet("/", Handle).WithSummary("What a memo may be");
    }

    private static Ok<LimitsResponse> Handle(ICoachConfigurationSource configuration)
    {
        var memo = configuration.Current.Limits.Memo;
        return TypedResults.Ok(new LimitsResponse(memo.MinimumWords, memo.MaximumLength, memo.MaximumTitleLength));
    }
}
