using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Chats;

namespace MemoCoach.Api.Tests.Chats;

/// <summary>A writer's chat about one evaluation.</summary>
internal sealed class Conversation(Writer writer, Guid evaluation)
{
    public string Address { get; } = $"{Writer.Address(evaluation)}/chat";

    public async Task<ChatResponse> ReadAsync() => (await writer.Http.GetFromJsonAsync<ChatResponse>(Address))!;

    public Task<HttpResponseMessage> PostAsync(string? text) => writer.Http.PostAsJsonAsync(Address, new SendChatMessageRequest { Text = text });

    /// <summary>Says something and reads the answer's events to the end.</summary>
    public async Task<List<SseItem<ChatStreamItem>>> SayAsync(string text)
    {
        using var response = await PostAsync(text);
        return await EventsAsync(response);
    }

    /// <summary>Says something and returns with the answer's first piece.</summary>
    public async Task<string> StartAsync(string text, CancellationToken cancellationToken)
    {
        var response = await OpenAsync(text, cancellationToken);
        cancellationToken.Register(response.Dispose);
        await foreach (var item in Parser(await response.Content.ReadAsStreamAsync(cancellationToken)).EnumerateAsync(cancellationToken))
        {
            if (item.EventType == ChatStreamEvents.Text)
            {
                return item.Data.Text!;
            }
        }

        throw new InvalidOperationException("The stream ended without an answer.");
    }

    /// <summary>Says something and returns before the answer has come.</summary>
    public Task<HttpResponseMessage> OpenAsync(string text, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = JsonContent.Create(new SendChatMessageRequest { Text = text }) };
        return writer.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>Reads a stream's events.</summary>
    public static SseParser<ChatStreamItem> Parser(Stream stream) =>
        SseParser.Create(stream, (_, data) => JsonSerializer.Deserialize<ChatStreamItem>(data, JsonSerializerOptions.Web)!);

    /// <summary>Waits until the chat ends with the coach's message.</summary>
    public async Task<ChatMessageResponse> UntilAnsweredAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if ((await ReadAsync()).Messages is [.., { Role: ChatRole.Coach } answered])
            {
                return answered;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    public async Task<List<SseItem<ChatStreamItem>>> RetryAsync()
    {
        using var response = await writer.Http.PostAsync($"{Address}/retry", null);
        return await EventsAsync(response);
    }

    private static async Task<List<SseItem<ChatStreamItem>>> EventsAsync(HttpResponseMessage response)
    {
        Assert.Equal("text/event-stream", response.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
        await using var stream = await response.Content.ReadAsStreamAsync();
        return [.. Parser(stream).Enumerate()];
    }
}
