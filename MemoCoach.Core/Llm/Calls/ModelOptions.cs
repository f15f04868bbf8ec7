using System.Text.Json;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OllamaSharp.Models;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>The options of a call. No temperature: the newest models of two providers refuse any.</summary>
internal static class ModelOptions
{
    public static ChatOptions For(LlmProvider provider, JsonElement? schema)
    {
        var options = new ChatOptions
        {
            MaxOutputTokens = provider.MaximumOutputTokens,
            ResponseFormat = provider.StructuredOutput && schema is { } form ? ChatResponseFormat.ForJsonSchema(form, "answer") : null,
        };
        if (provider.Protocol == LlmProtocol.OpenAI)
        {
            options.AdditionalProperties = new() { ["strict"] = true };
        }

        return provider is { Protocol: LlmProtocol.Ollama, ContextTokens: { } tokens } ? options.AddOllamaOption(OllamaOption.NumCtx, tokens) : options;
    }
}
