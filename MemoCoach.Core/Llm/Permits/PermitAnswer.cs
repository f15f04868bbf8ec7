namespace MemoCoach.Core.Llm.Permits;

/// <summary>What the board says to a wish for a permit.</summary>
internal enum PermitVerdict
{
    /// <summary>The call may begin.</summary>
    Granted,

    /// <summary>The provider failed too often of late.</summary>
    CircuitOpen,

    /// <summary>The key was refused or limited by the provider a moment ago.</summary>
    KeyCooling,

    /// <summary>A limit is reached.</summary>
    NoRoom,
}

/// <param name="Verdict">The answer.</param>
/// <param name="Wait">After which time it may be another one.</param>
internal sealed record PermitAnswer(PermitVerdict Verdict, TimeSpan Wait);
