namespace MemoCoach.Core.Llm.Ledger;

/// <summary>Money in millionths of a US dollar. A price in dollars for a million tokens is one in millionths for a single token.</summary>
internal static class MicroDollars
{
    private const decimal PerDollar = 1_000_000;

    public static long Of(decimal dollars) => (long)(dollars * PerDollar);

    public static decimal ToDollars(long amount) => amount / PerDollar;

    /// <summary>The price of a call, rounded up; zero where nothing is charged.</summary>
    public static long Price(LlmPrices? prices, long inputTokens, long outputTokens) =>
        prices is null ? 0 : (long)Math.Ceiling((inputTokens * prices.InputPerMillion) + (outputTokens * prices.OutputPerMillion));
}
