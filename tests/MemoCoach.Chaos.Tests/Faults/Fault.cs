using MemoCoach.Chaos.Tests.Rig;

namespace MemoCoach.Chaos.Tests.Faults;

/// <summary>Something that goes wrong.</summary>
/// <param name="Name">What; faults of one name stand in one row of the table.</param>
/// <param name="StrikeAsync">Lets it go wrong; returns when it is over.</param>
internal sealed record Fault(string Name, Func<Platform, Task> StrikeAsync);
