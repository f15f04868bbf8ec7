using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>Upper bounds of what a call can take, known before it. A token of the providers' byte-level tokenizers is at least one byte long.</summary>
internal static class TokenBound
{
    // Roles, separators and the provider's own framing around each message.
    private const int PerMessage = 64;

    /// <summary>Most tokens of a prompt.</summary>
    public static long OfPrompt(IReadOnlyList<ChatMessage> messages, JsonElement? schema) =>
        messages.Sum(message => (long)Encoding.UTF8.GetByteCount(message.Text) + PerMessage)
            + (schema is { } form ? Encoding.UTF8.GetByteCount(form.GetRawText()) : 0);
}
