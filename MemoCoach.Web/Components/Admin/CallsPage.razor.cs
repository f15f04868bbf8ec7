using MemoCoach.Contracts.Admin;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>Every recorded call of a model provider. The address says which ones are looked for.</summary>
public sealed partial class CallsPage
{
    private readonly List<CallLine> calls = [];
    private CallQuery? asked;
    private Guid? next;
    private bool isRead;

    [SupplyParameterFromQuery]
    private string? Provider { get; set; }

    [SupplyParameterFromQuery]
    private string? Model { get; set; }

    [SupplyParameterFromQuery]
    private string? Status { get; set; }

    [SupplyParameterFromQuery]
    private DateOnly? Day { get; set; }

    [SupplyParameterFromQuery]
    private string? Evaluation { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private CallQuery Query => new(Provider, Model, Status, Day, Evaluation);

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => ReloadAsync();

    private void Search() => Navigation.NavigateTo(Query.Address("/admin/calls"));

    private Task ReloadAsync()
    {
        (asked, next) = (Query, null);
        calls.Clear();
        return TryAsync(cancellationToken => ReadAsync(asked, cancellationToken));
    }

    private Task MoreAsync() => TryOnceAsync(cancellationToken => ReadAsync(asked!, cancellationToken));

    /// <summary>An answer to what is no longer asked would mix two results.</summary>
    private async Task ReadAsync(CallQuery query, CancellationToken cancellationToken)
    {
        var page = await Admin.ListCallsAsync(query, next, cancellationToken);
        if (ReferenceEquals(query, asked))
        {
            calls.AddRange(page.Items);
            Focus.Regain([.. page.Items.Take(1).Select(CallTable.IdOf)]);
            (next, isRead) = (page.Next, true);
        }
    }
}
