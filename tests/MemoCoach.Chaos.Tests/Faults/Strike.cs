namespace MemoCoach.Chaos.Tests.Faults;

/// <summary>A fault that struck, and when everybody was served again.</summary>
internal sealed record Strike(string Fault, TimeSpan Begun, TimeSpan Over, TimeSpan Recovered)
{
    public TimeSpan Recovery => Recovered - Over;
}
