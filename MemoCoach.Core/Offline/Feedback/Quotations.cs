using MemoCoach.Core.Coaching;
using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Feedback;

/// <summary>Makes quotations whose text is the memo's own between their offsets.</summary>
internal static class Quotations
{
    public static Quotation Quotation(this MemoReading memo, TextSpan span) => new(memo.Quote(span), span.Start, span.End);
}
