using System.Text.Json;
using MemoCoach.Contracts.Problems;
using Microsoft.AspNetCore.Diagnostics;

namespace MemoCoach.Api.Problems;

/// <summary>Says what is wrong with a request that could not be read.</summary>
internal sealed class BadRequestHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
        {
            return false;
        }

        var (code, detail) = Describe(bad, httpContext.Request.Method);
        await ApiProblems.Problem(bad.StatusCode, code, detail).ExecuteAsync(httpContext);
        return true;
    }

    private static (string Code, string Detail) Describe(BadHttpRequestException bad, string method) => bad switch
    {
        { InnerException: JsonException json } => (ProblemCodes.BodyInvalid, Describe(json)),
        { StatusCode: StatusCodes.Status400BadRequest } when HttpMethods.IsGet(method) =>
            (ProblemCodes.ParameterInvalid, "A query parameter is not of the form that /openapi/v1.json describes."),
        _ => StatusProblems.Of(bad.StatusCode),
    };

    /// <summary>The parser's own message may quote the memo, so only the place is told.</summary>
    private static string Describe(JsonException json) =>
        $"The body is not the JSON expected here: see '{json.Path ?? "$"}', line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}. It must be UTF-8 and follow /openapi/v1.json.";
}
