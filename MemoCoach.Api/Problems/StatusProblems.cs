using MemoCoach.Contracts.Problems;

namespace MemoCoach.Api.Problems;

/// <summary>The code of a problem that no operation gave one: the framework's own refusals.</summary>
internal static class StatusProblems
{
    public static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ProblemCodes.SessionRequired,
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => ProblemCodes.NotFound,
        StatusCodes.Status413PayloadTooLarge => ProblemCodes.BodyTooLarge,
        StatusCodes.Status415UnsupportedMediaType => ProblemCodes.ContentTypeUnsupported,
        StatusCodes.Status503ServiceUnavailable => ProblemCodes.Unavailable,
        >= 400 and < 500 => ProblemCodes.BodyInvalid,
        _ => ProblemCodes.Internal,
    };
}
