using MemoCoach.Core.Llm;

namespace MemoCoach.Gateway.Tests.Faults;

/// <summary>A way in which a provider misbehaves, and what the gateway is to make of it while a second provider is well.</summary>
/// <param name="Name">As docs/model-gateway.md names it.</param>
/// <param name="Behaviour">The first provider's, as the loopback server knows it; <c>refused</c> and <c>no-such-host</c> are addresses where nobody is.</param>
/// <param name="Tries">How often the first provider is called.</param>
/// <param name="FirstAnswers">Whether it answers in the end; otherwise the second does.</param>
/// <param name="InChat">Whether a chat has it as well.</param>
/// <param name="RestartsChat">Whether a chat's reader sees the answer begin anew.</param>
public sealed record Fault(string Name, string Behaviour, int Tries, bool FirstAnswers = false, bool InChat = true, bool RestartsChat = false)
{
    /// <summary>All of them.</summary>
    internal static readonly IReadOnlyList<Fault> All =
    [
        new("429, Retry-After in seconds", "429:1,good", 2, FirstAnswers: true),
        new("429, Retry-After as a date", "429:+2,good", 2, FirstAnswers: true),
        new("429 without Retry-After", "429,good", 2, FirstAnswers: true),
        new("429, an hour", "429:3600", 1),
        new("500 once", "500,good", 2, FirstAnswers: true),
        new("408 once", "408,good", 2, FirstAnswers: true),
        new("503 for good", "503", 3),
        new("529 overloaded", "529,good", 2, FirstAnswers: true),
        new("529 inside a stream", "stream-error:529,good", 2, FirstAnswers: true, RestartsChat: true),
        new("401", "401", 1),
        new("403", "403", 1),
        new("quota used up", "quota", 1),
        new("404, no such model", "404", 1),
        new("redirect elsewhere", "302", 1),
        new("connection refused", "refused", 3),
        new("name not found", "no-such-host", 3),
        new("accepts and stays silent", "silent", 1),
        new("slow first token", "slow-first:60000", 1),
        new("stalls in mid-stream", "stall", 1, RestartsChat: true),
        new("connection cut", "cut,good", 2, FirstAnswers: true),
        new("no end marker", "no-end,good", 2, FirstAnswers: true, RestartsChat: true),
        new("stopped by max_tokens", "max-tokens", 1, RestartsChat: true),
        new("prose and code fences", "fenced", 1, FirstAnswers: true, InChat: false),
        new("no JSON at all", "garbage", 2, InChat: false),
        new("JSON breaks the schema", "break-schema", 2, InChat: false),
        new("empty answer", "empty", 3),
        new("HTML in place of an answer", "html", 3),
        new("context too long", "too-long", 1),
        new("refusal, content filter", "refusal", 1),
    ];

    /// <summary>Whether it is noticed by waiting for the first token.</summary>
    internal bool IsSilentFirst => Behaviour is "silent" or "slow-first:60000";

    /// <summary>Whether it is noticed by waiting for the next token.</summary>
    internal bool IsStall => Behaviour == "stall";

    /// <summary>Ollama has no word for a refusal: the answer is empty.</summary>
    internal Fault On(LlmProtocol protocol) => Behaviour == "refusal" && protocol == LlmProtocol.Ollama ? this with { Tries = 3 } : this;
}
