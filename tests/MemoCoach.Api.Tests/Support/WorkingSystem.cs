namespace MemoCoach.Api.Tests.Support;

/// <summary>API and worker.</summary>
public sealed class WorkingSystem : CoachSystem
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        StartWorker();
    }
}
