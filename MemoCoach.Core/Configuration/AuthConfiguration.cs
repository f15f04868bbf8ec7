using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Configuration;

/// <summary>Who may use the product (<c>auth.yaml</c>).</summary>
public sealed record AuthConfiguration
{
    /// <summary>How many days a session lasts after its last use.</summary>
    [Range(1, 400)]
    public required int SessionDays { get; init; }
}
