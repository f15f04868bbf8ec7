extern alias models;

using models::MemoCoach.LoopbackModels;

namespace MemoCoach.Api.Tests.Support;

/// <summary>API and worker, with a server that plays the model.</summary>
public sealed class ModelSystem : CoachSystem
{
    internal LoopbackModel Model { get; private set; } = null!;

    /// <summary>The worker's services.</summary>
    internal IServiceProvider Worker { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Model = Keep(await LoopbackModel.StartAsync());
        Worker = StartWorker(("OPENAI_API_KEY", "k"), ("OPENAI_BASE_URL", $"{Model.Address}v1"), ("OPENAI_MODEL", "small"));
    }
}
