using MemoCoach.Api.Features.Evaluations;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary>Why an operation on the configuration is refused.</summary>
internal static class ConfigurationProblems
{
    private const int MostListed = 100;
    private const int MaximumReasonLength = 500;

    public static ProblemHttpResult DocumentUnknown(ConfigurationVersion active) => ApiProblems.Problem(
        StatusCodes.Status404NotFound,
        ProblemCodes.NotFound,
        $"There is no document of this name. The documents are {string.Join(", ", active.Documents.Select(document => document.FileName).Order(StringComparer.Ordinal))}.");

    public static ProblemHttpResult VersionUnknown() =>
        ApiProblems.Problem(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "There is no version of this number. GET …/versions lists them.");

    public static ProblemHttpResult? CheckReason(string reason) => reason.Trim().Length is > 0 and <= MaximumReasonLength && MemoValidation.IsText(reason)
        ? null
        : ApiProblems.Invalid(ProblemCodes.ReasonMissing, $"Say in 'reason' why, in 1 to {MaximumReasonLength} characters of text. It stands in the history.");

    public static ProblemHttpResult Invalid(IReadOnlyList<ConfigurationProblem> problems) => With(
        "problems",
        Listed(problems),
        StatusCodes.Status422UnprocessableEntity,
        ProblemCodes.ConfigurationInvalid,
        $"Nothing was saved: the configuration would have {problems.Count} problems. The first: {problems[0]}");

    public static ProblemHttpResult ReplayRequired(string sentence) =>
        ApiProblems.Problem(StatusCodes.Status409Conflict, ProblemCodes.ReplayRequired, $"Nothing was saved. {sentence}");

    public static ProblemHttpResult Overtaken(OvertakingChange change) => With(
        "change",
        change,
        StatusCodes.Status409Conflict,
        ProblemCodes.ConfigurationOvertaken,
        $"Nothing was saved: {change.Version.Author} saved version {change.Version.Number} meanwhile. Look at the differences, then save again with baseVersion {change.Version.Number}.");

    public static IReadOnlyList<DocumentProblem> Listed(IReadOnlyList<ConfigurationProblem> problems) =>
        [.. problems.Take(MostListed).Select(problem => new DocumentProblem(problem.File, problem.Line, problem.Column, problem.Message))];

    private static ProblemHttpResult With(string member, object value, int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code, [member] = value });
}
