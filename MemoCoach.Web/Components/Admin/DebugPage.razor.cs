using MemoCoach.Contracts.Admin;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>The switch of debug mode, and the evaluations that it recorded.</summary>
public sealed partial class DebugPage
{
    private DebugState? state;
    private string wanted = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => TryAsync(ReadAsync);

    private async Task ReadAsync(CancellationToken cancellationToken) => state = await Admin.GetDebugAsync(cancellationToken);

    private Task SwitchAsync() => TryAsync(async cancellationToken =>
    {
        await Admin.SwitchDebugAsync(state is not { IsOn: true }, cancellationToken);
        await ReadAsync(cancellationToken);
    });

    private void Open()
    {
        if (Guid.TryParse(wanted.Trim(), out var id))
        {
            Navigation.NavigateTo($"/admin/debug/{id}");
        }
    }
}
