namespace MemoCoach.Core.Llm;

/// <summary>The protocol a provider speaks.</summary>
public enum LlmProtocol
{
    /// <summary>Anthropic's Messages API.</summary>
    Anthropic,

    /// <summary>OpenAI's Chat Completions API and everything that speaks it.</summary>
    OpenAI,

    /// <summary>Ollama's chat API.</summary>
    Ollama,
}
