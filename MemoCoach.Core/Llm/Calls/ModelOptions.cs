using System.Text.Json;
using MemoCoach.Core.Llm.Providers;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OllamaSharp.Models;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>The options of a call. No temperature: the newest models of two providers refuse any.</summary>
internal static class ModelOptions
{
    public static ChatOptions For(ModelEndpoint endpoint, JsonElement? schema)
    {
        var options = new ChatOptions
        {
            MaxOutputTokens = endpoint.MaximumOutputTokens,
            ResponseFormat = endpoint.StructuredOutput && schema is { } form ? ChatResponseFormat.ForJsonSchema(form, "answer") : null,
        };
        if (endpoint.Protocol == LlmProtocol.OpenAI)
        {
            options.AdditionalProperties = new() { ["strict"] = true };
        }

        return endpoint is { Protocol: LlmProtocol.Ollama, ContextTokens: { } tokens } ? options.AddOllamaOption(OllamaOption.NumCtx, tokens) : options;
    }
}
