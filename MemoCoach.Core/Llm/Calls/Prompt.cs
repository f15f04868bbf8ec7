using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MemoCoach.Contracts.Admin;
using Microsoft.Extensions.AI;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>What a model is asked.</summary>
/// <param name="Messages">The conversation so far.</param>
/// <param name="Schema">The answer's JSON schema, if it has one.</param>
internal sealed record Prompt(IReadOnlyList<ChatMessage> Messages, JsonElement? Schema)
{
    // Roles, separators and the provider's own framing around each message.
    private const int TokensPerMessage = 64;

    private string SchemaText => Schema is { } schema ? schema.GetRawText() : "";

    /// <summary>Most tokens that it can have: a token of the providers' byte-level tokenizers is at least one byte long.</summary>
    public long MostTokens() =>
        Messages.Sum(message => (long)Encoding.UTF8.GetByteCount(message.Text) + TokensPerMessage) + Encoding.UTF8.GetByteCount(SchemaText);

    /// <summary>The prompt and its answer word for word.</summary>
    public DebugCall Noted(Guid callId, string response, string? failure) =>
        new(callId, [.. Messages.Select(message => new DebugMessage(message.Role.Value, message.Text))], Schema?.GetRawText(), response, failure);

    /// <summary>SHA-256 over roles, texts and schema, lower-case hexadecimal: the same prompt has the same.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in Messages.SelectMany(message => new[] { message.Role.Value, message.Text }).Append(SchemaText))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
