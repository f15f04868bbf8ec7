using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Configuration;

/// <summary>How long things are kept.</summary>
public sealed record RetentionLimits
{
    /// <summary>How many versions of a memo stay; older ones are archived as JSON.</summary>
    [Range(2, 10_000)]
    public int Versions { get; init; } = 100;

    /// <summary>How many days the row of a session stays after its end, so that administrators see when an account was last used.</summary>
    [Range(0, 3_650)]
    public int SessionDays { get; init; } = 30;

    /// <summary>How many days entries of the audit log stay; <see langword="null"/> keeps them for ever.</summary>
    [Range(30, 36_500)]
    public int? AuditDays { get; init; }

    /// <summary>How many days the records of model calls stay; <see langword="null"/> keeps them for ever. What was spent stays counted.</summary>
    [Range(40, 36_500)]
    public int? CallDays { get; init; }
}
