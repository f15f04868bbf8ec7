using MemoCoach.Core.Coaching.Anchoring;

namespace MemoCoach.Gateway.Tests.Anchoring;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("We save $39,000 a year.", "We save $39,000 a year.", "We save $39,000 a year.")]
    [InlineData("The  plan\r\nis\tready now.", "The plan is ready now.", "The  plan\r\nis\tready now.")]
    [InlineData("It’s the “right” plan — now.", "It's the \"right\" plan - now.", "It’s the “right” plan — now.")]
    [InlineData("It's the \"right\" plan - now.", "It’s the “right” plan – now.", "It's the \"right\" plan - now.")]
    [InlineData("APPROVE the Plan today.", "approve the plan today.", "APPROVE the Plan today.")]
    [InlineData("The **key risk** is `cost`.", "The key risk is cost.", "The **key risk** is `cost`.")]
    [InlineData("La reunio\u0301n es man\u0303ana.", "La reunión es mañana.", "La reunio\u0301n es man\u0303ana.")]
    [InlineData("La reunión es mañana.", "La reunion es manana.", "La reunión es mañana.")]
    [InlineData("Sales are up 📈 by 5%.", "Sales are up 📈 by 5%.", "Sales are up 📈 by 5%.")]
    [InlineData("Team 👩‍👩‍👧 agrees 👍🏽 fully.", "agrees 👍🏽", "agrees 👍🏽")]
    [InlineData("النص العربي هنا ثم انتهى.", "العربي هنا", "العربي هنا")]
    [InlineData("A zero\u200Bwidth trap here.", "A zerowidth trap here.", "A zero\u200Bwidth trap here.")]
    [InlineData("We act now.", "…We act now…", "We act now")]
    public void FindsAPassageThatWasCopiedWithSmallChanges(string memo, string quotation, string expected)
    {
        var found = new QuotationFinder(memo).Find(quotation, 0);

        Assert.Equal(expected, found?.Text);
        Assert.Equal(expected, memo[found!.Start..found.End]);
    }

    [Fact]
    public void FindsAPassageThatWasCopiedWithAnotherWord()
    {
        const string memo = "First we wait. Then the archive moves to cold storage before the end of June. Last we rest.";

        var found = new QuotationFinder(memo).Find("Then the archives move to cold storage before the end of June.", 0);

        Assert.Equal("Then the archive moves to cold storage before the end of June", found?.Text);
    }

    [Theory]
    [InlineData("Nothing of the sort was ever said by anybody in here.")]
    [InlineData("the archive")]
    [InlineData("💥")]
    [InlineData("…")]
    public void FindsNothingThatIsNotThere(string quotation) =>
        Assert.Null(new QuotationFinder("We propose to buy a small boat. It costs little and brings much joy.").Find(quotation, 0));

    [Fact]
    public void PrefersWholeWords()
    {
        var found = new QuotationFinder("The party paid for its part.").Find("part", 0);

        Assert.Equal(23, found?.Start);
    }

    [Fact]
    public void TakesTheNextOfRepeatedPassages()
    {
        var finder = new QuotationFinder("We agree. And so on. We agree. The end.");

        Assert.Equal(0, finder.Find("We agree.", 0)?.Start);
        Assert.Equal(21, finder.Find("We agree.", 10)?.Start);
        Assert.Equal(0, finder.Find("We agree.", 35)?.Start);
    }

    [Fact]
    public void DoesNotHighlightALetterWithoutItsMarks()
    {
        var found = new QuotationFinder("Das Cafe\u0301 am Eck.").Find("Das Cafe", 0);

        Assert.Equal("Das Cafe\u0301", found?.Text);
    }

    [Fact]
    public void StaysQuickOnARepetitiveMemo()
    {
        var memo = string.Concat(Enumerable.Repeat("to be or not to be ", 5_000));
        var finder = new QuotationFinder(memo);
        var quotation = string.Join(' ', Enumerable.Range(0, 300).Select(i => i % 7 == 0 ? $"word{i}" : "be"));

        Assert.All(Enumerable.Range(0, 100), _ => Assert.Null(finder.Find(quotation, 0)));
    }
}
