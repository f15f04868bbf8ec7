namespace MemoCoach.Core.Persistence.Entities;

/// <summary>A switch of administrators that is no part of the configuration, since it must not change what evaluations are made with.</summary>
public sealed class Setting
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>How it stands.</summary>
    public required string Value { get; set; }

    /// <summary>When it was set.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>The user name of who set it.</summary>
    public required string ChangedBy { get; set; }
}
