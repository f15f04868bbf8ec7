extern alias models;

using models::MemoCoach.LoopbackModels;

namespace MemoCoach.Api.Tests.Support;

/// <summary>API and worker with a model that speaks Ollama's protocol.</summary>
public sealed class ModelSystem : CoachSystem
{
    private LoopbackModel? _model;

    /// <summary>The model.</summary>
    internal LoopbackModel Model => _model!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        StartWorker();
    }

    protected override async Task<string> StartModelAsync()
    {
        _model = Keep(await LoopbackModel.StartAsync());
        return _model.Address.Authority;
    }
}
