using System.Text.Json;
using MemoCoach.Core.Rubrics;

namespace MemoCoach.Core.Coaching.Answers;

/// <summary>Reads a model's answer against the schema of <see cref="AnswerSchema"/>: nothing unchecked gets past here.</summary>
internal static class AnswerReader
{
    private const int ErrorsShown = 20;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    public static AnswerReading Read(string text, Rubric rubric)
    {
        if (ObjectIn(text) is not { } json)
        {
            return new(null, ["The answer holds no JSON object."]);
        }

        if (json.Length > AnswerLimits.Answer)
        {
            return new(null, [$"The answer must have at most {AnswerLimits.Answer} characters, has {json.Length}."]);
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var errors = new List<string>();
            var answer = Answer(new(document.RootElement, "", errors), rubric);
            return new(errors.Count == 0 ? answer : null, [.. errors.Take(ErrorsShown)]);
        }
        catch (JsonException exception)
        {
            return new(null, [$"The answer is not JSON: {exception.Message}"]);
        }
    }

    // Some models put a sentence or a code fence around the object; the one object is taken, nothing around it is.
    private static string? ObjectIn(string text)
    {
        var (first, last) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        return first >= 0 && last > first ? text[first..(last + 1)] : null;
    }

    private static ModelAnswer Answer(AnswerNode root, Rubric rubric) => new()
    {
        Criteria = Criteria(root.Property(AnswerSchema.Criteria), rubric),
        Strengths = Texts(root.Property(AnswerSchema.Strengths), AnswerLimits.Remarks, AnswerLimits.Text),
        Opportunities = Texts(root.Property(AnswerSchema.Opportunities), AnswerLimits.Remarks, AnswerLimits.Text),
        Segments = Segments(root.Property(AnswerSchema.Segments), rubric),
        GeneralRemarks = Texts(root.Property(AnswerSchema.GeneralRemarks), AnswerLimits.Remarks, AnswerLimits.Text),
    };

    private static List<AnsweredCriterion> Criteria(AnswerNode? node, Rubric rubric)
    {
        foreach (var unknown in (node?.Names ?? []).Except(rubric.Criteria.Select(criterion => criterion.Id)))
        {
            node!.Report($"has a criterion that the rubric has not, \"{Shown(unknown)}\"");
        }

        return [.. rubric.Criteria.Select(criterion => Criterion(criterion.Id, node?.Property(criterion.Id))).OfType<AnsweredCriterion>()];
    }

    private static AnsweredCriterion? Criterion(string id, AnswerNode? node)
    {
        var evidence = Texts(node?.Property(AnswerSchema.Evidence), AnswerLimits.Evidence, AnswerLimits.Quotation);
        var justification = node?.Property(AnswerSchema.Justification)?.Text(AnswerLimits.Text);
        var score = node?.Property(AnswerSchema.Score)?.Score();
        return justification is null || score is null ? null : new(id, evidence, justification, score.Value);
    }

    private static List<AnsweredSegment> Segments(AnswerNode? node, Rubric rubric)
    {
        var items = node?.Items(AnswerLimits.Segments);
        if (items is { Count: 0 })
        {
            node!.Report("must have a comment on one passage at least");
        }

        return [.. (items ?? []).Select(item => Segment(item, rubric)).OfType<AnsweredSegment>()];
    }

    private static AnsweredSegment? Segment(AnswerNode node, Rubric rubric)
    {
        var quote = node.Property(AnswerSchema.Quote)?.Text(AnswerLimits.Quotation);
        var criterionNode = node.Property(AnswerSchema.Criterion);
        var criterion = criterionNode?.Text(AnswerLimits.Text);
        if (criterion is not null && rubric.Criteria.All(known => known.Id != criterion))
        {
            criterionNode!.Report($"names no criterion of the rubric, \"{Shown(criterion)}\"");
        }

        var comment = node.Property(AnswerSchema.Comment)?.Text(AnswerLimits.Text);
        var questions = Texts(node.Property(AnswerSchema.Questions), AnswerLimits.Hints, AnswerLimits.Text);
        var suggestions = Texts(node.Property(AnswerSchema.Suggestions), AnswerLimits.Hints, AnswerLimits.Text);
        return quote is null || criterion is null || comment is null ? null : new(quote, criterion, comment, questions, suggestions);
    }

    private static List<string> Texts(AnswerNode? node, int most, int longest) =>
        [.. (node?.Items(most) ?? []).Select(item => item.Text(longest)).OfType<string>()];

    private static string Shown(string name) => name.Length <= 60 ? name : name[..60];
}
