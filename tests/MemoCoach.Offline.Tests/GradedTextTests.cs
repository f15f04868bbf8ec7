using MemoCoach.Core.Offline;
using MemoCoach.Offline.Tests.Support;

namespace MemoCoach.Offline.Tests;

/// <summary>Essays and letters in the order in which they were written to be good, where length would order them the other way round.</summary>
public sealed class GradedTextTests
{
    public static TheoryData<string> Languages { get; } = ["English", "Spanish"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void ScoresRankLikeGradesAlsoWithLengthHeldConstant(string language)
    {
        var texts = Texts(language);
        var scores = texts.Select(text => Coach.Evaluate(text.Text).Overall()).ToList();
        var grades = texts.Select(text => (double)text.Grade).ToList();
        var words = texts.Select(text => (double)MemoText.CountWords(text.Text)).ToList();

        Assert.True(Ranks.Correlation(words, grades) < 0, "length would explain the order");
        Assert.InRange(Ranks.Correlation(scores, grades), 0.8, 1);
        Assert.InRange(Ranks.Partial(scores, grades, words), 0.75, 1);
    }

    /// <summary>Length says nothing here: four grades of essays, letters and stories, about 140 words each.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void TextsOfTheSameLengthRankLikeTheirGrades(string language)
    {
        var texts = language == "English" ? GradedFiles.EqualInEnglish : GradedFiles.EqualInSpanish;
        var words = texts.Select(text => MemoText.CountWords(text.Text)).ToList();

        Assert.InRange((double)words.Min() / words.Max(), 0.9, 1);
        Assert.InRange(Ranks.Correlation([.. texts.Select(text => Coach.Evaluate(text.Text).Overall())], [.. texts.Select(text => (double)text.Grade)]), 0.6, 1);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void OnEachTopicTheBetterTextScoresHigher(string language) =>
        Assert.All(Texts(language).GroupBy(text => text.Topic), topic =>
        {
            var scores = topic.OrderBy(text => text.Grade).Select(text => Coach.Evaluate(text.Text).Overall()).ToList();
            Assert.Equal(scores.Order(), scores);
            Assert.NotEqual(scores[0], scores[^1], 0.2);
        });

    [Theory]
    [MemberData(nameof(Languages))]
    public void DamageLowersTheScoreItConcerns(string language) =>
        Assert.All(Texts(language).Where(text => text.Grade == 3), text =>
        {
            var whole = Coach.Evaluate(text.Text);
            Assert.True(Coach.Evaluate(Damage.Misspell(text.Text)).Score("clarity") <= whole.Score("clarity") - 0.2, "misspelled");
            Assert.True(Coach.Evaluate(Damage.WithoutConnectives(text.Text)).Score("structure") <= whole.Score("structure"), "without connectives");
            Assert.True(Coach.Evaluate(Damage.VagueFigures(text.Text)).Score("evidence") <= whole.Score("evidence"), "vague");
            Assert.True(Coach.Evaluate(Damage.Flatten(text.Text)).Overall() < whole.Overall(), "flattened");
            Assert.True(Coach.Evaluate(text.Text + " " + text.Text).Overall() <= whole.Overall() + 0.05, "repeated");
        });

    private static IReadOnlyList<GradedText> Texts(string language) => language == "English" ? GradedFiles.English : GradedFiles.Spanish;
}
