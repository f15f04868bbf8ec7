using System.Globalization;
using System.Text;

namespace MemoCoach.Core.Coaching.Anchoring;

/// <summary>A text as <see cref="CharacterFold"/> leaves it, with the way back to the original.</summary>
internal sealed class FoldedText
{
    private readonly List<Span> origins = [];

    public FoldedText(string original)
    {
        var folded = new StringBuilder(original.Length);
        for (var start = 0; start < original.Length;)
        {
            // Whole user-perceived characters, so that no way back leads into the middle of one.
            var end = start + StringInfo.GetNextTextElementLength(original, start);
            CharacterFold.Append(original.AsSpan(start, end - start), folded);
            while (origins.Count < folded.Length)
            {
                origins.Add(new(start, end));
            }

            start = end;
        }

        Text = folded.ToString();
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>The original's stretch that a stretch of the folded text, not an empty one, came from.</summary>
    public Span Origin(Span folded) => new(origins[folded.Start].Start, origins[folded.End - 1].End);
}
