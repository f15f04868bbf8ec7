using System.Text.Json;
using System.Text.Json.Nodes;
using MemoCoach.Core.Coaching.Answers;
using MemoCoach.Gateway.Tests.Support;

namespace MemoCoach.Gateway.Tests.Answers;

public sealed class AnswerReaderTests
{
    [Fact]
    public void ReadsAnAnswerThatKeepsTheSchema()
    {
        var answer = Read(Good()).Answer!;

        Assert.Equal(["clarity", "evidence", "call-to-action"], answer.Criteria.Select(criterion => criterion.Id));
        Assert.Equal(["A quote."], answer.Criteria[0].Evidence);
        Assert.Equal("clarity", answer.Segments.Single().Criterion);
    }

    [Fact]
    public void PutsTheCriteriaInTheRubricsOrder()
    {
        var good = Good();
        var first = good["criteria"]!["clarity"]!.DeepClone();
        good["criteria"]!.AsObject().Remove("clarity");
        good["criteria"]!["clarity"] = first;

        Assert.Equal("clarity", Read(good).Answer!.Criteria[0].Id);
    }

    [Theory]
    [InlineData("1", 1.0)]
    [InlineData("5.00", 5.0)]
    [InlineData("3.14", 3.1)]
    [InlineData("3.25", 3.3)]
    [InlineData("4.96", 5.0)]
    public void RoundsScoresToTenths(string written, decimal expected)
    {
        var good = Good();
        good["criteria"]!["clarity"]!["score"] = JsonNode.Parse(written);

        Assert.Equal(expected, Read(good).Answer!.Criteria[0].Score);
    }

    [Theory]
    [InlineData("9.9", "must be a number from 1.0 to 5.0")]
    [InlineData("0.99", "must be a number from 1.0 to 5.0")]
    [InlineData("1e400", "must be a number from 1.0 to 5.0")]
    [InlineData("\"4\"", "must be a number")]
    [InlineData("null", "must be a number")]
    public void RefusesAScoreThatIsNone(string written, string error) =>
        Refuses(good => good["criteria"]!["clarity"]!["score"] = JsonNode.Parse(written), $"criteria.clarity.score: {error}.");

    [Fact]
    public void RefusesAMissingCriterion() =>
        Refuses(good => good["criteria"]!.AsObject().Remove("evidence"), "criteria.evidence: is missing.");

    [Fact]
    public void RefusesAnUnknownCriterion() =>
        Refuses(good => good["criteria"]!["style"] = good["criteria"]!["clarity"]!.DeepClone(), "criteria: has a criterion that the rubric has not, \"style\".");

    [Fact]
    public void RefusesACriterionThatStandsTwice()
    {
        var text = Good().ToJsonString().Replace("\"evidence\":{", "\"clarity\":{", StringComparison.Ordinal);

        Assert.Contains("The answer is not JSON", Assert.Single(AnswerReader.Read(text, TestConfiguration.Rubric).Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\"", "must not be empty")]
    [InlineData("\" \\n \"", "must not be empty")]
    [InlineData("\"a\\u0000b\"", "must not have control characters")]
    [InlineData("\"a\\ud800b\"", "must be a string of whole Unicode characters")]
    [InlineData("7", "must be a string of whole Unicode characters")]
    public void RefusesATextThatIsNone(string written, string error)
    {
        var text = Good().ToJsonString().Replace("\"A comment.\"", written, StringComparison.Ordinal);

        Assert.Equal([$"segments[0].comment: {error}."], AnswerReader.Read(text, TestConfiguration.Rubric).Errors);
    }

    [Fact]
    public void RefusesATextThatIsTooLong() =>
        Refuses(good => good["segments"]![0]!["comment"] = new string('x', 4_001), "segments[0].comment: must have at most 4000 characters, has 4001.");

    [Fact]
    public void RefusesTooManyItems() =>
        Refuses(good => good["strengths"] = new JsonArray([.. Enumerable.Repeat("x", 21).Select(x => (JsonNode)x)]), "strengths: must have at most 20 items, has 21.");

    [Fact]
    public void RefusesAnAnswerWithoutComments() =>
        Refuses(good => good["segments"] = new JsonArray(), "segments: must have a comment on one passage at least.");

    [Fact]
    public void RefusesASegmentAboutAnUnknownCriterion() =>
        Refuses(good => good["segments"]![0]!["criterion"] = "style", "segments[0].criterion: names no criterion of the rubric, \"style\".");

    [Theory]
    [InlineData("")]
    [InlineData("No object at all.")]
    [InlineData("} {")]
    [InlineData("{ \"criteria\": ")]
    [InlineData("[]")]
    [InlineData("{ \"a\": 1 } and { \"b\": 2 }")]
    public void RefusesWhatIsNotOneObject(string text)
    {
        var reading = AnswerReader.Read(text, TestConfiguration.Rubric);

        Assert.Null(reading.Answer);
        Assert.Single(reading.Errors);
    }

    [Fact]
    public void NamesAllErrorsAtOnceButNotEndlessly()
    {
        var reading = AnswerReader.Read($$"""{ "criteria": {}, "segments": [{{string.Join(',', Enumerable.Repeat("{}", 30))}}] }""", TestConfiguration.Rubric);

        Assert.Equal(20, reading.Errors.Count);
    }

    private static void Refuses(Action<JsonNode> change, string error)
    {
        var answer = Good();
        change(answer);

        var reading = Read(answer);

        Assert.Null(reading.Answer);
        Assert.Equal([error], reading.Errors);
    }

    private static AnswerReading Read(JsonNode answer) => AnswerReader.Read(answer.ToJsonString(), TestConfiguration.Rubric);

    private static JsonNode Good() => JsonSerializer.SerializeToNode(new
    {
        criteria = TestConfiguration.Rubric.Criteria.ToDictionary(
            criterion => criterion.Id,
            _ => new { evidence = new[] { "A quote." }, justification = "A reason.", score = 3.5 }),
        strengths = new[] { "A strength." },
        opportunities = new[] { "An opportunity." },
        segments = new[] { new { quote = "A quote.", criterion = "clarity", comment = "A comment.", questions = new[] { "Why?" }, suggestions = new[] { "Try." } } },
        generalRemarks = Array.Empty<string>(),
    })!;
}
