using MemoCoach.Core.Coaching.Anchoring;
using MemoCoach.Core.Configuration;

namespace MemoCoach.Core.Coaching.Answers;

/// <summary>Makes an assessment of a checked answer: looks its quotations up in the memo. What is not found there is said apart, never dropped.</summary>
internal static class AssessmentAssembler
{
    private static readonly Localized NotFound = new()
    {
        En = "quoted by the coach but not found in the memo",
        Es = "citado por el coach, pero no está en el memorando",
    };

    public static Assessment Assemble(ModelAnswer answer, CoachingRequest request, CoachIdentity coach)
    {
        var finder = new QuotationFinder(request.Text);
        var remarks = new List<string>(answer.GeneralRemarks);
        return new()
        {
            Criteria = [.. answer.Criteria.Select(criterion => Criterion(criterion, finder, request, remarks))],
            Strengths = answer.Strengths,
            Opportunities = answer.Opportunities,
            Segments = Segments(answer.Segments, finder, remarks),
            GeneralRemarks = remarks,
            Coach = coach,
        };
    }

    private static CriterionAssessment Criterion(AnsweredCriterion criterion, QuotationFinder finder, CoachingRequest request, List<string> remarks)
    {
        var evidence = new List<Quotation>();
        foreach (var quote in criterion.Evidence)
        {
            if (finder.Find(quote, from: 0) is { } found)
            {
                evidence.Add(found);
            }
            else
            {
                var name = request.Configuration.Rubric.Criteria.First(known => known.Id == criterion.Id).Name.In(request.Language);
                remarks.Add($"{name}: “{quote}” ({NotFound.In(request.Language)})");
            }
        }

        return new(criterion.Id, criterion.Score, criterion.Justification, [.. evidence.Distinct()]);
    }

    private static List<SegmentFeedback> Segments(IReadOnlyList<AnsweredSegment> answered, QuotationFinder finder, List<string> remarks)
    {
        var segments = new List<SegmentFeedback>();
        var readUntil = 0;
        foreach (var segment in answered)
        {
            if (finder.Find(segment.Quote, readUntil) is { } found)
            {
                segments.Add(new(found, segment.Criterion, segment.Comment, segment.Questions, segment.Suggestions));
                readUntil = found.End;
            }
            else
            {
                remarks.Add(string.Join(' ', [$"“{segment.Quote}”", segment.Comment, .. segment.Questions, .. segment.Suggestions]));
            }
        }

        return [.. segments.OrderBy(segment => segment.Segment.Start).ThenBy(segment => segment.Segment.End)];
    }
}
