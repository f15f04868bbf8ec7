using MemoCoach.Contracts.Admin;

namespace MemoCoach.Web.Components.Admin;

/// <summary>How the system is: what it needs, what fails, and a button that tries every part.</summary>
public sealed partial class HealthPage
{
    private SystemHealth? health;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => TryAsync(async cancellationToken => health = await Admin.GetHealthAsync(cancellationToken));
}
