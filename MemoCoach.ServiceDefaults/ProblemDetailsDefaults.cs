using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.ServiceDefaults;

/// <summary>Errors as problem details (RFC 9457).</summary>
public static class ProblemDetailsDefaults
{
    /// <summary>Gives every problem a <c>traceId</c>, and a <c>code</c> and a sentence where the operation did not set them.</summary>
    /// <param name="services">The service's registrations.</param>
    /// <param name="ofStatus">The code and the sentence that stand for an HTTP status.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddProblemDetailsWithCodes(this IServiceCollection services, Func<int, (string Code, string Detail)> ofStatus) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var extensions = context.ProblemDetails.Extensions;
            extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
            var (code, detail) = ofStatus(context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode);
            extensions.TryAdd("code", code);
            context.ProblemDetails.Detail ??= detail;
        });
}
