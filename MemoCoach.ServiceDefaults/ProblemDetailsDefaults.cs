using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.ServiceDefaults;

/// <summary>Errors as problem details (RFC 9457).</summary>
public static class ProblemDetailsDefaults
{
    /// <summary>Gives every problem a <c>traceId</c>, and a <c>code</c> where the operation did not set one.</summary>
    /// <param name="services">The service's registrations.</param>
    /// <param name="codeOfStatus">The code that stands for an HTTP status.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddProblemDetailsWithCodes(this IServiceCollection services, Func<int, string> codeOfStatus) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var extensions = context.ProblemDetails.Extensions;
            extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
            extensions.TryAdd("code", codeOfStatus(context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode));
        });
}
