using MemoCoach.Core.Configuration;
using MemoCoach.Offline.Tests.Support;

namespace MemoCoach.Offline.Tests;

public sealed class FeedbackTests
{
    public static TheoryData<string> AllSamples { get; } = [.. Samples.Names];

    [Theory]
    [MemberData(nameof(AllSamples))]
    public void EveryLongerParagraphGetsAComment(string sample)
    {
        const int notable = 150;
        var memo = Samples.Read(sample);
        var segments = Coach.Evaluate(memo).Segments;
        var paragraphs = memo.Split("\n\n").Where(block => block.Length > notable && !block.StartsWith("To:", StringComparison.Ordinal) && !block.StartsWith("Para:", StringComparison.Ordinal));

        Assert.All(paragraphs, paragraph => Assert.Contains(segments, segment => paragraph.Contains(segment.Segment.Text[..Math.Min(40, segment.Segment.Text.Length)], StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(AllSamples))]
    public void CommentsSpeakOfWhatStandsInTheSegment(string sample)
    {
        foreach (var segment in Coach.Evaluate(Samples.Read(sample)).Segments)
        {
            var quoted = segment.Comment.Split('“', '”', '«', '»').Where((_, i) => i % 2 == 1).ToList();
            Assert.NotEmpty(quoted);
            Assert.All(quoted, words => Assert.Contains(words.TrimEnd('…'), segment.Segment.Text, StringComparison.Ordinal));
            Assert.NotEmpty(segment.Questions);
            Assert.NotEmpty(segment.Suggestions);
        }
    }

    [Fact]
    public void SegmentsComeInOrderWithoutOverlap() =>
        Assert.All(Samples.Names, name =>
        {
            var segments = Coach.Evaluate(Samples.Read(name)).Segments.Select(segment => segment.Segment).ToList();
            Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        });

    [Fact]
    public void AFigureWithoutSourceIsNamed() =>
        Assert.Contains(
            "“$300 million” has no source",
            Coach.Evaluate("The programme costs $300 million and helps farmers in four counties to sell their harvest.").Segments.Single().Comment,
            StringComparison.Ordinal);

    [Fact]
    public void AHiddenActorIsNamed() =>
        Assert.Contains(
            Coach.Evaluate("On 4 May the pipes were replaced in all buildings of the hospital by night.").Segments,
            segment => segment.Comment.Contains("“were replaced” hides who acts", StringComparison.Ordinal));

    [Fact]
    public void UnaFraseLargaSeNombraEnEspañol() =>
        Assert.Contains(
            "La frase que empieza «La dirección del hospital de Zamora",
            Coach.Evaluate(
                "La dirección del hospital de Zamora comunicó el 3 de abril a los médicos que el nuevo turno de noche, que empezaba en mayo y que nadie había pedido, iba a ocupar a seis personas de la segunda planta.").Segments.Single().Comment,
            StringComparison.Ordinal);

    [Fact]
    public void AnswersInTheLanguageAskedForWhateverTheMemoIsIn()
    {
        var english = Samples.Read("server-room-en");
        var answer = Coach.Evaluate(english, MemoLanguage.Spanish);

        Assert.StartsWith("Leído en el texto", answer.Criteria[0].Justification, StringComparison.Ordinal);
        Assert.Equal(Coach.Evaluate(english).Criteria.Select(criterion => criterion.Score), answer.Criteria.Select(criterion => criterion.Score));
    }

    [Fact]
    public void DifferentMemosAreToldDifferentThings()
    {
        var told = Samples.Names.Select(name => Coach.Evaluate(Samples.Read(name), MemoLanguage.English)).ToList();
        Assert.Equal(told.Count, told.Select(assessment => string.Join(' ', assessment.Strengths)).Distinct().Count());
        Assert.Equal(told.Count, told.Select(assessment => string.Join(' ', assessment.Opportunities)).Distinct().Count());
    }

    [Fact]
    public void TheSameMemoIsAlwaysToldTheSame()
    {
        var memo = Samples.Read("epa-case-study");
        Assert.Equivalent(Coach.Evaluate(memo), Coach.Evaluate(memo), strict: true);
    }

    [Fact]
    public void AnUnknownSignalIsNamedTogetherWithTheKnownOnes()
    {
        var rubric = Coach.Rubric with { Criteria = [Coach.Rubric.Criteria[0] with { Signals = [new() { Signal = "charm", Weight = 1 }] }] };
        var error = Assert.Throws<InvalidOperationException>(() => Coach.Evaluate("A memo.", rubric: rubric));
        Assert.Contains("\"charm\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("decision-details", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACriterionAddedByAnAdministratorIsScoredFromItsSignals()
    {
        var brevity = Coach.Rubric.Criteria[0] with
        {
            Id = "accountability",
            Signals = [new() { Signal = "owners", Weight = 3 }, new() { Signal = "deadlines", Weight = 1 }],
        };
        var rubric = Coach.Rubric with { Criteria = [brevity] };

        var withOwners = Coach.Evaluate(Samples.Read("server-room-en"), rubric: rubric).Criteria.Single();
        var without = Coach.Evaluate(Samples.Read("open-data-business-case"), rubric: rubric).Criteria.Single();

        Assert.Equal("accountability", withOwners.CriterionId);
        Assert.True(withOwners.Score > without.Score + 2);
        Assert.Contains("Priya Raman", withOwners.Justification, StringComparison.Ordinal);
    }
}
