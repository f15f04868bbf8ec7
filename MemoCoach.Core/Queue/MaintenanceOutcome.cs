namespace MemoCoach.Core.Queue;

/// <summary>What one round of maintenance put back in the queue.</summary>
/// <param name="Promoted">Delayed jobs whose time had come.</param>
/// <param name="Reaped">Jobs whose lease had lapsed.</param>
public sealed record MaintenanceOutcome(long Promoted, long Reaped);
