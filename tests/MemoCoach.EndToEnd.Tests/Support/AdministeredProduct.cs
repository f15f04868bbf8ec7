using MemoCoach.LoopbackModels;

namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>The product with a model provider and an administrator who knows their password, shared by the tests of administrators' pages.</summary>
public sealed class AdministeredProduct : IAsyncLifetime
{
    private Product? _product;
    private LoopbackModel? _model;

    internal Product Product => _product ?? throw new InvalidOperationException("It is not started yet.");

    internal LoopbackModel Model => _model!;

    public async Task InitializeAsync()
    {
        _model = await LoopbackModel.StartAsync(key: "planted-key-4711");
        _product = await Product.StartAsync(
            ("MEMOCOACH_ADMIN_PASSWORD", Administrator.Password),
            ("OPENAI_API_KEY", _model.Key!),
            ("OPENAI_BASE_URL", $"{_model.Address}v1"),
            ("OPENAI_MODEL", "small"));
    }

    public async Task DisposeAsync()
    {
        if (_product is not null)
        {
            await _product.DisposeAsync();
        }

        if (_model is not null)
        {
            await _model.DisposeAsync();
        }
    }
}

[CollectionDefinition(nameof(AdministeredProduct))]
public sealed class AdministeredProductTests : ICollectionFixture<AdministeredProduct>;
