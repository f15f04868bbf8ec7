using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Coaching.Answers;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Prompts;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Configuration.Replays;

/// <summary>Memos that administrators try a configuration on.</summary>
/// <param name="database">The database.</param>
public sealed class StoredMemos(MemoDbContext database)
{
    private const int Most = 100;

    /// <summary>The newest memos.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>At most 100, newest first.</returns>
    public Task<List<StoredMemo>> ListAsync(CancellationToken cancellationToken) => database.Evaluations.AsNoTracking()
        .OrderByDescending(row => row.Id)
        .Take(Most)
        .Select(row => new StoredMemo(
            row.MemoVersionId, row.MemoVersion!.Title, row.MemoVersion.Number, row.MemoVersion.Language, row.MemoVersion.Text.Length, row.CreatedAt))
        .ToListAsync(cancellationToken);

    /// <summary>A memo's prompt.</summary>
    /// <param name="memoVersionId">The memo; <see langword="null"/> for a short sample.</param>
    /// <param name="configuration">The configuration, which may be a draft.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The prompt, or <see langword="null"/> if there is no such memo.</returns>
    public async Task<PromptPreview?> PreviewAsync(Guid? memoVersionId, CoachConfiguration configuration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var memo = memoVersionId is { } id ? await database.MemoVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) : Sample;
        if (memo is null)
        {
            return null;
        }

        var request = new CoachingRequest(Guid.Empty, memo.Title, memo.Text, MemoLanguageCodes.TryParse(memo.Language) ?? MemoLanguage.English, configuration);
        var prompt = PromptBuilder.Evaluation(request, AnswerSchema.For(configuration.Rubric));
        return new(prompt.System, prompt.Request);
    }

    private static MemoVersion Sample { get; } = new()
    {
        Title = "New coffee machine",
        Text = "Please approve 900 EUR for a new coffee machine by Friday. The old one broke down four times in May.",
        Language = "en",
    };
}
