using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Offline;
using MemoCoach.Offline.Tests.Support;

namespace MemoCoach.Offline.Tests;

public sealed class ScreeningTests
{
    [Theory]
    [MemberData(nameof(Injections.English), MemberType = typeof(Injections))]
    [MemberData(nameof(Injections.Spanish), MemberType = typeof(Injections))]
    public void AnInjectionIsFoundInMemosOfBothLanguages(string injection) =>
        Assert.All(["server-room-en", "reparto-electrico-es"], sample =>
        {
            var memo = Samples.Read(sample) + "\n\n" + injection;
            var warnings = MemoScreening.Of(memo);
            Assert.Contains(warnings, warning => warning.Kind == MemoWarningKind.AddressesGrader);
            Assert.All(warnings, warning => Assert.Equal(memo[warning.Start..warning.End], warning.Text));
        });

    [Fact]
    public void NothingIsFoundInMemosThatSpeakToTheirReaders() =>
        Assert.All(
            Samples.Names.Select(Samples.Read).Concat(MarkedMemos.Names.Select(MarkedMemos.Whole)).Concat(GradedFiles.English.Concat(GradedFiles.Spanish).Select(text => text.Text)),
            memo => Assert.Empty(MemoScreening.Of(memo)));

    [Fact]
    public void HiddenCharactersAreCountedAndPlaced()
    {
        var memo = Samples.Read("server-room-en").Insert(10, "\u200B\u2060").Insert(200, "\u202E");
        var warning = Assert.Single(MemoScreening.Of(memo));
        Assert.Equal(new(MemoWarningKind.HiddenCharacters, "\u200B\u2060", 10, 12, 3), warning);
    }

    [Theory]
    [MemberData(nameof(Injections.English), MemberType = typeof(Injections))]
    public void AnEnglishInjectionInASpanishMemoMovesNoScore(string injection)
    {
        var clean = Samples.Read("reparto-electrico-es");
        Assert.Equal(Coach.Evaluate(clean).Overall(), Coach.Evaluate(injection + "\n\n" + clean).Overall(), 0.25);
    }
}
