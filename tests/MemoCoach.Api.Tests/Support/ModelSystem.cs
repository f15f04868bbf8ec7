extern alias models;

using models::MemoCoach.LoopbackModels;

namespace MemoCoach.Api.Tests.Support;

/// <summary>API and worker, with a server that plays the model.</summary>
public sealed class ModelSystem : CoachSystem
{
    public const string Key = "planted-key-4711";
    private LoopbackModel? _model;

    internal LoopbackModel Model => _model!;

    /// <summary>The worker's services.</summary>
    internal IServiceProvider Worker { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Worker = StartWorker();
    }

    protected override async Task<(string Name, string Value)[]> SettingsAsync()
    {
        _model = Keep(await LoopbackModel.StartAsync());
        return [("OPENAI_API_KEY", Key), ("OPENAI_BASE_URL", $"{_model.Address}v1"), ("OPENAI_MODEL", "small")];
    }
}
