namespace MemoCoach.Core.Llm;

/// <summary>What the text of a model's answer may hold.</summary>
internal static class AnswerText
{
    /// <summary>Whether a character has no place in it: the database takes no U+0000, and no page shows the other control characters.</summary>
    public static bool IsStray(char character) => char.IsControl(character) && character is not ('\n' or '\r' or '\t');
}
