using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Chats;

/// <summary>Registers the chat.</summary>
public static class ChatRegistration
{
    /// <summary>Adds <see cref="ChatConversation"/> and <see cref="ChatHistory"/>, with the models and the offline coach behind them.</summary>
    /// <param name="services">The service's registrations; database, Redis and configuration are added apart.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddChats(this IServiceCollection services) => services
        .AddCoaching()
        .AddScoped<ChatHistory>()
        .AddSingleton<ChatCoach>()
        .AddScoped(provider => new ChatConversation(
            provider.GetRequiredService<ChatHistory>(),
            provider.GetRequiredService<ChatCoach>(),
            provider.GetRequiredService<ICoachConfigurationSource>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ChatConversation>>()));
}
