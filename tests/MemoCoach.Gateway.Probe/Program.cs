using System.Globalization;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Chat;
using MemoCoach.Core.Persistence;
using MemoCoach.Gateway.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

// A process that calls a model many times at once and can be killed: PROBE cache model count budget, the database by its variable.
// Prints how many calls were answered and how many the budget refused.
var (cache, model, count, budget) = (args[0], new Uri(args[1]), int.Parse(args[2], CultureInfo.InvariantCulture), decimal.Parse(args[3], CultureInfo.InvariantCulture));
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.AddDatabase();
builder.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(cache));
builder.Services.AddCoaching();
using var host = builder.Build();
var models = host.Services.GetRequiredService<IChatModels>();
var single = TestLlm.Single(LlmProtocol.Ollama, model).WithRoute(route => route with { CallTimeoutSeconds = 60, FirstTokenTimeoutSeconds = 60, TotalTimeoutSeconds = 90 });
var configuration = TestConfiguration.With(single.WithFirst(provider => provider with { Prices = TestLlm.Prices }) with { Budgets = new() { Total = new() { Day = budget } } });
var outcomes = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(AskAsync)));
Console.WriteLine($"{outcomes.Count(outcome => outcome is null)} {outcomes.Count(outcome => outcome == ModelsUnavailableReason.BudgetExhausted)}");
return 0;

async Task<ModelsUnavailableReason?> AskAsync()
{
    try
    {
        await foreach (var _ in models.StreamAsync(new(Guid.CreateVersion7(), Guid.CreateVersion7(), configuration, [new(ChatRole.User, "What next?")]), CancellationToken.None))
        {
        }

        return null;
    }
    catch (ModelsUnavailableException unavailable)
    {
        return unavailable.Reason;
    }
}
