using MemoCoach.Contracts.Problems;

namespace MemoCoach.Api.Problems;

/// <summary>Code and sentence of a problem that no operation gave one: the framework's own refusals.</summary>
internal static class StatusProblems
{
    public static (string Code, string Detail) Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => (ProblemCodes.NotFound, "There is nothing at this address. /openapi/v1.json lists the operations; ids are UUIDs."),
        StatusCodes.Status405MethodNotAllowed => (ProblemCodes.NotFound, "This address does not take this method. /openapi/v1.json lists the operations."),
        StatusCodes.Status408RequestTimeout => (ProblemCodes.BodyInvalid, "The request's body took too long to arrive. Send it again over a faster connection."),
        StatusCodes.Status413PayloadTooLarge => (ProblemCodes.BodyTooLarge, "The request is larger than 2 MB. Shorten the memo."),
        StatusCodes.Status415UnsupportedMediaType =>
            (ProblemCodes.ContentTypeUnsupported, "Send the memo as JSON with the header 'Content-Type: application/json'."),
        >= 400 and < 500 =>
            (ProblemCodes.BodyInvalid, "The request could not be read. Its body must be JSON in UTF-8 and its parameters of the form that /openapi/v1.json describes."),
        _ => (ProblemCodes.Internal, "Something went wrong on our side. Nothing of yours was lost; try again, and tell the operator the trace id if it stays."),
    };
}
