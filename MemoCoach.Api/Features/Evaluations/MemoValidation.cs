using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary>What may be submitted: the first thing that is wrong, as a sentence that says how to mend it.</summary>
internal static class MemoValidation
{
    /// <summary>Text has few control characters and hardly any replacement characters; more mean that a file is not text.</summary>
    private const int OneInForeignCharacters = 100;

    public static ProblemHttpResult? Check(SubmitMemoRequest request, MemoLimits limits) =>
        CheckText(request.Text ?? "", limits) ?? CheckTitle(request.Title ?? "", limits) ?? CheckLanguage(request.Language);

    private static ProblemHttpResult? CheckText(string text, MemoLimits limits)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ApiProblems.Invalid(ProblemCodes.MemoEmpty, "The memo is empty. Put its text into 'text'.");
        }

        if (text.Length > limits.MaximumLength)
        {
            return ApiProblems.Invalid(
                ProblemCodes.MemoTooLong, $"The memo has {text.Length:N0} characters; at most {limits.MaximumLength:N0} are possible. Shorten it or submit it in parts.");
        }

        if (!IsText(text))
        {
            return ApiProblems.Invalid(ProblemCodes.MemoNotText, "The memo holds characters that text does not have. Paste the text itself, not the contents of a file that is not text.");
        }

        var words = MemoText.CountWords(text);
        return words < limits.MinimumWords
            ? ApiProblems.Invalid(ProblemCodes.MemoTooShort, $"The memo has {words} words; at least {limits.MinimumWords} are needed to say something about it.")
            : null;
    }

    internal static ProblemHttpResult? CheckTitle(string title, MemoLimits limits) => title switch
    {
        _ when title.Length > limits.MaximumTitleLength => ApiProblems.Invalid(
            ProblemCodes.TitleTooLong, $"The title has {title.Length} characters; at most {limits.MaximumTitleLength} are possible."),
        _ when !IsText(title) => ApiProblems.Invalid(ProblemCodes.MemoNotText, "The title holds characters that text does not have. Type it anew."),
        _ => null,
    };

    internal static ProblemHttpResult? CheckLanguage(string? language) => language is null || MemoLanguageCodes.TryParse(language) is not null
        ? null
        : ApiProblems.Invalid(ProblemCodes.LanguageUnknown, "'language' can be 'en' or 'es'. Leave it out to have it detected.");

    /// <summary>No U+0000, which PostgreSQL cannot keep, no half of a surrogate pair, and few characters that only binary data has.</summary>
    internal static bool IsText(string text)
    {
        var foreign = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '\0')
            {
                return false;
            }

            if (char.IsSurrogate(character))
            {
                if (!char.IsSurrogatePair(text, index))
                {
                    return false;
                }

                index++;
            }

            foreign += IsForeign(character) ? 1 : 0;
        }

        return foreign <= text.Length / OneInForeignCharacters;
    }

    private static bool IsForeign(char character) => character == '\uFFFD' || (char.IsControl(character) && !char.IsWhiteSpace(character));
}
