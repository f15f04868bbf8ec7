namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>The product without any model provider, shared by the tests that need no more.</summary>
public sealed class OfflineProduct : IAsyncLifetime
{
    private Product? _product;

    internal Product Product => _product ?? throw new InvalidOperationException("It is not started yet.");

    public async Task InitializeAsync() => _product = await Product.StartAsync();

    public async Task DisposeAsync()
    {
        if (_product is not null)
        {
            await _product.DisposeAsync();
        }
    }
}

[CollectionDefinition(nameof(OfflineProduct))]
public sealed class OfflineProductTests : ICollectionFixture<OfflineProduct>;
