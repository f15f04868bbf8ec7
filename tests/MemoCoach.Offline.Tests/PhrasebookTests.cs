using System.Text.RegularExpressions;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;

namespace MemoCoach.Offline.Tests;

public sealed partial class PhrasebookTests
{
    private static readonly Phrasebook English = Phrasebook.Of(MemoLanguage.English);
    private static readonly Phrasebook Spanish = Phrasebook.Of(MemoLanguage.Spanish);

    [Fact]
    public void BothLanguagesHaveTheSameSentences() => Assert.Equal(English.All.Keys.Order(), Spanish.All.Keys.Order());

    [Fact]
    public void BothLanguagesUseTheSameArguments() =>
        Assert.All(English.All, phrase => Assert.Equal(Arguments(phrase.Value), Arguments(Spanish.All[phrase.Key])));

    [Fact]
    public void EverySignalHasANameAndAnAdvice() =>
        Assert.All(OfflineSignals.Names, name => Assert.True(English.All.ContainsKey(name + ".name") && English.All.ContainsKey(name + ".advice")));

    [Fact]
    public void ChoosesTheWordByTheNumber()
    {
        Assert.Contains("1 different figure,", English.Say("figures.found", 1, "5"), StringComparison.Ordinal);
        Assert.Contains("2 different figures,", English.Say("figures.found", 2, "5"), StringComparison.Ordinal);
    }

    [Fact]
    public void WritesNumbersTheWayTheLanguageDoes()
    {
        Assert.Contains("19.8", English.Say("sentence-length.found", 19.8, 41), StringComparison.Ordinal);
        Assert.Contains("19,8", Spanish.Say("sentence-length.found", 19.8, 41), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Arguments(string phrase) => Hole().Matches(phrase).Select(hole => hole.Groups[1].Value).Distinct().Order();

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Hole();
}
