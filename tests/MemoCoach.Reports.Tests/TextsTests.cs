using System.Text.RegularExpressions;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;

namespace MemoCoach.Reports.Tests;

public sealed partial class TextsTests
{
    private static readonly Phrasebook English = Phrasebook.OfReports(MemoLanguage.English);
    private static readonly Phrasebook Spanish = Phrasebook.OfReports(MemoLanguage.Spanish);

    [Fact]
    public void BothLanguagesHaveTheSameTexts() => Assert.Equal(English.All.Keys.Order(), Spanish.All.Keys.Order());

    [Fact]
    public void BothLanguagesUseTheSameArguments() =>
        Assert.All(English.All, text => Assert.Equal(Arguments(text.Value), Arguments(Spanish.All[text.Key])));

    private static IEnumerable<string> Arguments(string text) => Hole().Matches(text).Select(hole => hole.Groups[1].Value).Distinct().Order();

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Hole();
}
