using System.Globalization;
using MemoCoach.Api.Problems;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Limits;
using MemoCoach.Core.Sessions;

namespace MemoCoach.Api.Limits;

/// <summary>Refuses what goes beyond the limit with 429 and <c>Retry-After</c>. It comes after authentication, which knows the session, and before everything that costs.</summary>
internal sealed class RequestLimiting(RequestDelegate next, RequestMeter meter, BrowserAddress addresses)
{
    public async Task InvokeAsync(HttpContext context, ICoachConfigurationSource configuration)
    {
        // The innermost kind counts: a group has one, an operation of it may have another.
        if (context.GetEndpoint()?.Metadata.GetMetadata<RequestKind>() is not { } kind)
        {
            await next(context);
            return;
        }

        var limit = kind.LimitOf(configuration.Current.Limits.Requests);
        var wait = await meter.TakeAsync(kind.Name, limit, context.Features.Get<WriterSession>()?.TokenHash, addresses.Of(context));
        if (wait == TimeSpan.Zero)
        {
            await next(context);
            return;
        }

        var seconds = Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await ApiProblems.TooManyRequests(seconds).ExecuteAsync(context);
    }
}
