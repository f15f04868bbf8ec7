using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline.Feedback;
using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline;

/// <summary>
/// A coach that needs no model: it reads signals off the memo and maps them to the rubric's criteria. Pure and deterministic;
/// a memo of 1,000 words takes about a millisecond. How it works and what it builds on: docs/offline-coach.md.
/// </summary>
public sealed class OfflineCoach : IOfflineCoach
{
    /// <summary>The provider's name in <see cref="CoachIdentity"/>.</summary>
    public const string Provider = "offline";

    /// <summary>Raised whenever the same memo may get other scores than before.</summary>
    public const string Version = "1.2";

    /// <summary>The model's name in <see cref="CoachIdentity"/>.</summary>
    public const string Model = $"offline coach {Version}";

    /// <summary>Evaluates a memo against the rubric of its configuration.</summary>
    /// <param name="request">The memo; what is said about it is in the request's language.</param>
    /// <param name="cancellationToken">Ends the evaluation between its steps.</param>
    /// <returns>A score for each criterion, and feedback whose quotations stand at their offsets.</returns>
    /// <exception cref="InvalidOperationException">The rubric names an unknown signal, or none for a criterion.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Assessment Evaluate(CoachingRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var rubric = request.Configuration.Rubric;
        var phrases = Phrasebook.Of(request.Language);
        var memo = MemoReader.Read(request.Text, Lexicon.Of(LanguageOf(request)));
        cancellationToken.ThrowIfCancellationRequested();
        var scorer = new CriterionScorer(memo, phrases, ProseQuality.Of(memo, phrases));
        var criteria = rubric.Criteria.Select(scorer.Score).ToList();
        cancellationToken.ThrowIfCancellationRequested();
        var overview = new Overview(memo, phrases, rubric, scorer);
        return new()
        {
            Criteria = criteria,
            Strengths = overview.Strengths(),
            Opportunities = overview.Opportunities(),
            Segments = new SegmentWriter(memo, phrases, rubric).Write(),
            GeneralRemarks = Remarks.Of(memo, phrases),
            Coach = new(Provider, Model, Offline: true),
            Warnings = MemoScreening.Of(memo),
        };
    }

    /// <summary>The memo is read in its own language even if the answer is wanted in the other one.</summary>
    private static MemoLanguage LanguageOf(CoachingRequest request)
    {
        const int margin = 2;
        var (english, spanish) = MemoLanguageDetector.Count(request.Text);
        return request.Language == MemoLanguage.Spanish
            ? english > margin * spanish ? MemoLanguage.English : MemoLanguage.Spanish
            : spanish > margin * english ? MemoLanguage.Spanish : MemoLanguage.English;
    }
}
