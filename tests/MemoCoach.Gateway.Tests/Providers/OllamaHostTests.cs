using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Providers;

namespace MemoCoach.Gateway.Tests.Providers;

public sealed class OllamaHostTests
{
    [Theory]
    [InlineData("localhost", "http://localhost:11434/")]
    [InlineData("localhost:1234", "http://localhost:1234/")]
    [InlineData("127.0.0.1:11434", "http://127.0.0.1:11434/")]
    [InlineData(":1234", "http://127.0.0.1:1234/")]
    [InlineData("0.0.0.0", "http://127.0.0.1:11434/")]
    [InlineData("0.0.0.0:1234", "http://127.0.0.1:1234/")]
    [InlineData("http://ollama.example.com", "http://ollama.example.com/")]
    [InlineData("http://ollama.example.com:1234/", "http://ollama.example.com:1234/")]
    [InlineData("https://ollama.example.com", "https://ollama.example.com/")]
    [InlineData("https://example.com/ollama", "https://example.com/ollama/")]
    [InlineData("example.com:56789/ollama/", "http://example.com:56789/ollama/")]
    [InlineData("[::1]", "http://[::1]:11434/")]
    [InlineData("[::1]:1234", "http://[::1]:1234/")]
    [InlineData("::1", "http://[::1]:11434/")]
    [InlineData("[::]:1234", "http://[::1]:1234/")]
    [InlineData(" \"localhost:1234\" ", "http://localhost:1234/")]
    [InlineData("localhost:99999", "http://localhost:11434/")]
    public void ReadsWhatOllamaReads(string value, string expected) =>
        Assert.Equal(expected, ProviderAddress.TryParse(LlmProtocol.Ollama, value)?.AbsoluteUri);

    [Theory]
    [InlineData("ftp://localhost")]
    [InlineData("a b c")]
    public void RefusesWhatIsNoHttpAddress(string value) => Assert.Null(ProviderAddress.TryParse(LlmProtocol.Ollama, value));

    [Theory]
    [InlineData("https://api.anthropic.com")]
    [InlineData("https://api.anthropic.com/")]
    [InlineData("https://api.anthropic.com/v1")]
    [InlineData("https://api.anthropic.com/v1/")]
    public void TakesAnthropicsAddressWithAndWithoutVersion(string value) =>
        Assert.Equal("https://api.anthropic.com/", ProviderAddress.TryParse(LlmProtocol.Anthropic, value)?.AbsoluteUri);
}
