namespace MemoCoach.Core.Coaching.Answers;

/// <summary>What an answer may hold at most. Far above a useful answer, far below what would burden page or database.</summary>
internal static class AnswerLimits
{
    /// <summary>UTF-16 units of a whole answer.</summary>
    public const int Answer = 400_000;

    /// <summary>UTF-16 units of a quotation.</summary>
    public const int Quotation = 2_000;

    /// <summary>UTF-16 units of any other text.</summary>
    public const int Text = 4_000;

    /// <summary>Quotations for one criterion.</summary>
    public const int Evidence = 10;

    /// <summary>Strengths, opportunities or general remarks.</summary>
    public const int Remarks = 20;

    /// <summary>Segments.</summary>
    public const int Segments = 60;

    /// <summary>Questions or suggestions for one segment.</summary>
    public const int Hints = 10;
}
