using System.Text;
using System.Text.Json;
using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Contracts.Reports;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Reports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary><c>GET /api/v1/evaluations/{id}/report?format=&amp;language=</c>. Made in memory on demand: nothing is left behind.</summary>
internal static class GetReport
{
    private const string DefaultFormat = "pdf";
    private const int MaximumNameLength = 80;

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, string? format, string? language, CurrentWriter writer, ReportArchive reports, CancellationToken cancellationToken)
    {
        format ??= DefaultFormat;
        if (format is not ("pdf" or "md" or "json"))
        {
            return ApiProblems.Invalid(ProblemCodes.ParameterInvalid, "'format' can be 'pdf', 'md' or 'json'.");
        }

        if (language is not null && MemoLanguageCodes.TryParse(language) is null)
        {
            return ApiProblems.Invalid(ProblemCodes.LanguageUnknown, "'language' can be 'en' or 'es'. Leave it out for the memo's own.");
        }

        return await reports.FindAsync(writer.Id, id, cancellationToken) switch
        {
            null => ApiProblems.EvaluationNotFound(),
            { Evaluation.Status: not EvaluationStatus.Succeeded } => ApiProblems.NoResult(),
            var report => File(report, format, MemoLanguageCodes.TryParse(language ?? report.Evaluation.Language) ?? MemoLanguage.English),
        };
    }

    private static FileContentHttpResult File(EvaluationReport report, string format, MemoLanguage language)
    {
        var name = $"{FileName(report.Evaluation)}.{format}";
        return format switch
        {
            "json" => TypedResults.Bytes(JsonSerializer.SerializeToUtf8Bytes(report, JsonSerializerOptions.Web), "application/json", name),
            "md" => TypedResults.Bytes(Encoding.UTF8.GetBytes(MarkdownReport.Write(report, language)), "text/markdown; charset=utf-8", name),
            _ => TypedResults.Bytes(PdfReport.Write(report, language), "application/pdf", name),
        };
    }

    /// <summary>The memo's title as far as every file system takes it.</summary>
    private static string FileName(EvaluationResponse evaluation)
    {
        var title = evaluation.Title?.Trim() is { Length: > 0 } given ? given : "memo";
        var safe = string.Concat(title.EnumerateRunes().Take(MaximumNameLength).Select(rune => Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '_' ? rune.ToString() : "-"));
        return $"{safe} v{evaluation.Version}";
    }
}
