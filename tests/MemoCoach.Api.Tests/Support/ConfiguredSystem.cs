namespace MemoCoach.Api.Tests.Support;

/// <summary>Two replicas of the API and a worker.</summary>
public sealed class ConfiguredSystem : CoachSystem
{
    /// <summary>The services of every process.</summary>
    internal IReadOnlyList<IServiceProvider> Processes { get; private set; } = [];

    internal HttpClient Admin { get; private set; } = default!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Processes = StartOthers();
        Admin = await this.AdminAsync();
    }
}
