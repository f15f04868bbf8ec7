using System.Globalization;
using FsCheck.Xunit;
using MemoCoach.Core.Coaching.Anchoring;

namespace MemoCoach.Gateway.Tests.Anchoring;

[Properties(Arbitrary = [typeof(MemoTexts)], MaxTest = 2_000)]
public sealed class QuotationProperties
{
    [Property]
    public bool WhateverIsFoundIsTheMemosOwnText(Copied copied) =>
        new QuotationFinder(copied.Memo).Find(copied.Quotation, 0) is not { } found
        || (found.Start >= 0 && found.End <= copied.Memo.Length && found.Text.Length > 0
            && found.Text == copied.Memo.Substring(found.Start, found.End - found.Start));

    [Property]
    public bool NoCharacterIsSplit(Copied copied)
    {
        if (new QuotationFinder(copied.Memo).Find(copied.Quotation, 0) is not { } found)
        {
            return true;
        }

        int[] boundaries = [.. StringInfo.ParseCombiningCharacters(copied.Memo), copied.Memo.Length];
        return boundaries.Contains(found.Start) && boundaries.Contains(found.End);
    }

    [Property]
    public bool AFaithfulCopyIsFoundAndHoldsIt(Copied copied)
    {
        var copy = copied.Quotation.Trim();
        return copy.Length == 0
            || !copied.Memo.Contains(copy, StringComparison.Ordinal)
            || new QuotationFinder(copied.Memo).Find(copy, 0)?.Text.Contains(copy, StringComparison.Ordinal) == true;
    }

    [Property]
    public bool TheFoldedTextLeadsBackToWholeCharactersInOrder(Copied copied)
    {
        var folded = new FoldedText(copied.Memo);
        var origins = Enumerable.Range(0, folded.Text.Length).Select(i => folded.Origin(new(i, i + 1))).ToList();
        return origins.Zip(origins.Skip(1)).All(pair => pair.First == pair.Second || pair.First.End <= pair.Second.Start);
    }
}
