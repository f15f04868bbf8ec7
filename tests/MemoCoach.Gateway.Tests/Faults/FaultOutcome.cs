namespace MemoCoach.Gateway.Tests.Faults;

/// <summary>What became of a fault.</summary>
/// <param name="Tries">How often the first provider was called.</param>
/// <param name="Provider">Who answered.</param>
/// <param name="Restarts">How often a chat's answer began anew.</param>
internal sealed record FaultOutcome(int Tries, string? Provider, int Restarts)
{
    public static FaultOutcome Expected(Fault fault, bool isChat) =>
        new(fault.Tries, fault.FirstAnswers ? "first" : "second", isChat && fault.RestartsChat ? 1 : 0);

    public override string ToString() => $"{Tries} {(Tries == 1 ? "try" : "tries")}, {Provider} answers{(Restarts > 0 ? ", begun anew" : "")}";
}
