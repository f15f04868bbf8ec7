using MemoCoach.Core.Coaching;
using MemoCoach.Core.Offline.Text;
using MemoCoach.Core.Rubrics;

namespace MemoCoach.Core.Offline.Feedback;

/// <summary>Comments, questions and suggestions for the passages of a memo.</summary>
internal sealed class SegmentWriter(MemoReading memo, Phrasebook phrases, Rubric rubric)
{
    private const int MostSegments = 80;
    private const int MostFindings = 3;
    private const int FewestWords = 8;

    public IReadOnlyList<SegmentFeedback> Write() =>
        [.. Passage.Of(memo).Where(passage => passage.Words >= FewestWords).Take(MostSegments).Select(Write)];

    private SegmentFeedback Write(Passage passage)
    {
        var findings = new ParagraphReview(memo, passage).Findings().Take(MostFindings).ToList();
        return new(
            memo.Quotation(Clip.To(memo.Text, passage.Span, SegmentLength)),
            CriterionOf(findings[0].Signal),
            string.Join(" ", findings.Select(finding => Say(finding, string.Empty))),
            findings.ConvertAll(finding => Say(finding, "-question")),
            findings.ConvertAll(finding => Say(finding, "-advice")));
    }

    /// <summary>Longer paragraphs are highlighted by their beginning only, so that a paste without a break does not make one mark of it all.</summary>
    private const int SegmentLength = 2000;

    private string Say(Finding finding, string part) => phrases.Say($"segment.{finding.Kind}{part}", finding.Arguments);

    /// <summary>The criterion for which the signal weighs most.</summary>
    private string? CriterionOf(string signal) =>
        (from criterion in rubric.Criteria
         from used in criterion.Signals
         where used.Signal == signal
         orderby used.Weight * criterion.Weight descending
         select criterion.Id).FirstOrDefault();
}
