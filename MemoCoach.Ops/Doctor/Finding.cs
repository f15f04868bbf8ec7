namespace MemoCoach.Ops.Doctor;

/// <summary>What one check found.</summary>
internal sealed record Finding(string What, bool Healthy, string Detail);
