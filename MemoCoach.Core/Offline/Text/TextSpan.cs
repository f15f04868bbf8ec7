namespace MemoCoach.Core.Offline.Text;

/// <summary>A stretch of the memo in UTF-16 offsets; the end is exclusive.</summary>
internal readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
