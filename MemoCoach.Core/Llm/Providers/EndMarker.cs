namespace MemoCoach.Core.Llm.Providers;

/// <summary>
/// Looks for the line that ends a stream of server-sent events: <c>event: message_stop</c> (https://docs.claude.com/en/docs/build-with-claude/streaming)
/// or <c>data: [DONE]</c> (https://platform.openai.com/docs/api-reference/chat-streaming). A model's own text cannot begin a line.
/// </summary>
internal sealed class EndMarker
{
    private readonly byte[] line = new byte["event: message_stop".Length];
    private int length;
    private bool isSeen;

    /// <summary>Whether the line came; the last line may lack its line break.</summary>
    public bool IsSeen => isSeen || IsMarker(Line);

    private ReadOnlySpan<byte> Line => line.AsSpan(0, Math.Min(length, line.Length));

    public void Read(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value is (byte)'\n' or (byte)'\r')
            {
                isSeen |= IsMarker(Line);
                length = 0;
            }
            else if (value != ' ' && length++ < line.Length)
            {
                line[length - 1] = value;
            }
        }
    }

    private static bool IsMarker(ReadOnlySpan<byte> line) => line.SequenceEqual("event:message_stop"u8) || line.SequenceEqual("data:[DONE]"u8);
}
