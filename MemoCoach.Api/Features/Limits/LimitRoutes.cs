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

    public static LimitsResponse Describe(LimitsConfiguration limits) =>
        new(limits.Memo.MinimumWords, limits.Memo.MaximumLength, limits.Memo.MaximumTitleLength, limits.Documents.ToBytes());

    private static Ok<LimitsResponse> Handle(ICoachConfigurationSource configuration) => TypedResults.Ok(Describe(configuration.Current.Limits));
}
