namespace MemoCoach.Api.Tests.Support;

/// <summary>Tests that share an API without a worker: whatever they submit stays queued.</summary>
[CollectionDefinition(Name)]
public sealed class IdleSystem : ICollectionFixture<CoachSystem>
{
    public const string Name = "Idle";
}
