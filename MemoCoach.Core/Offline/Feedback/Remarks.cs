using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Feedback;

/// <summary>What concerns the memo as a whole: hidden characters, sentences that do not count, how much counts.</summary>
internal static class Remarks
{
    private const int MostOfAKind = 5;
    private const int QuotationLength = 160;

    public static IReadOnlyList<string> Of(MemoReading memo, Phrasebook phrases)
    {
        var remarks = new List<string>();
        if (memo.Text.HasHidden)
        {
            remarks.Add(Hidden(memo, phrases));
        }

        AddIgnored(remarks, memo, phrases, IgnoredBecause.AddressesTheGrader, "remarks.grader");
        AddIgnored(remarks, memo, phrases, IgnoredBecause.OnlyCatchwords, "remarks.catchwords");
        AddIgnored(remarks, memo, phrases, IgnoredBecause.Repeated, "remarks.repeated");
        remarks.Add(phrases.Say("remarks.measures", memo.Words, memo.Sentences.Length, memo.Blocks.Count(block => block.IsProse && block.Words > 0)));
        return remarks;
    }

    private static string Hidden(MemoReading memo, Phrasebook phrases)
    {
        var (count, first) = HiddenCharacters.In(memo.Text);
        return phrases.Say("remarks.hidden", count, first);
    }

    private static void AddIgnored(List<string> remarks, MemoReading memo, Phrasebook phrases, IgnoredBecause reason, string phrase) =>
        remarks.AddRange(memo.Ignored.Where(sentence => sentence.Reason == reason).Take(MostOfAKind)
            .Select(sentence => phrases.Say(phrase, memo.Excerpt(sentence.Span, QuotationLength))));
}
